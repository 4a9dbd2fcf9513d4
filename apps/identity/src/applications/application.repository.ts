import type {
  ApplicationId,
  ApplicationSecretId,
  CustomerId,
  OrganizationId,
  ProviderId,
  UserId,
} from '@gatehouse/contracts';
import type { Application, ApplicationSecret } from '@gatehouse/contracts/identity';
import type { Context } from '@gatehouse/platform';

/** With what a client authenticates: a secret, or its set of keys. */
export interface Credential {
  id: ApplicationSecretId;
  /** Epoch milliseconds. */
  expiresAt: number | null;
}

/** A secret that is valid now. */
export interface ClientSecret extends Credential {
  /** Its SHA-256, in hex. */
  hash: string;
}

/** An application as an OAuth client. */
export interface Client {
  application: Application;
  providerId: ProviderId;
  secrets: ClientSecret[];
  /** Another one with each change of the keys. */
  keysId: ApplicationSecretId;
}

/** The version counts its changes, and those of its secrets and its logo. */
export interface StoredApplication extends Application {
  version: number;
}

export abstract class ApplicationRepository {
  abstract count(context: Context): Promise<number>;
  abstract add(
    context: Context,
    application: StoredApplication,
    owner: { providerId: ProviderId; createdBy: UserId },
  ): void;
  abstract find(
    context: Context,
    id: ApplicationId,
    lock?: 'for change',
  ): Promise<StoredApplication | null>;
  abstract list(
    context: Context,
    request: { limit: number; cursor?: string | undefined },
  ): Promise<{ items: StoredApplication[]; nextCursor: string | null }>;
  abstract save(context: Context, application: StoredApplication): void;
  abstract remove(context: Context, id: ApplicationId): void;
  /** Removes a deleted customer from those that may use an application. @returns the applications that changed */
  abstract removeCustomer(context: Context, id: CustomerId): Promise<StoredApplication[]>;
  /** @returns the id of its set of keys, which changes with them */
  abstract keysIdOf(context: Context, id: ApplicationId): Promise<ApplicationSecretId>;
  abstract addSecret(
    context: Context,
    owner: { applicationId: ApplicationId; providerId: OrganizationId },
    secret: ApplicationSecret,
    hash: Buffer,
  ): void;
  /** @returns whether there was one */
  abstract removeSecret(
    context: Context,
    applicationId: ApplicationId,
    id: ApplicationSecretId,
  ): Promise<boolean>;
  abstract removeSecrets(context: Context, id: ApplicationId): void;
  /** Needs the scope of that client. */
  abstract findClient(context: Context, id: ApplicationId): Promise<Client | null>;
  /** Whether any application allows the origin. Needs the scope of a worker. */
  abstract allowsOrigin(context: Context, origin: string): Promise<boolean>;
}
