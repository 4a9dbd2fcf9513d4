import type {
  ApplicationId,
  OrganizationId,
  ProviderId,
  SessionId,
  UserId,
} from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** A record of the library, without its id. */
export type Payload = Record<string, unknown>;

/** Names one record of the library: its kind, and the SHA-256 of its id. */
export interface Key {
  kind: string;
  hash: Buffer;
}

/** Access of an application to an account, within a session. */
export interface GrantRecord {
  hash: Buffer;
  applicationId: ApplicationId;
  providerId: ProviderId;
  sessionId: SessionId;
  userId: UserId;
  organizationId: OrganizationId;
  /** The session's id, as the application knows it. */
  sid: string;
}

export type SessionRef = Pick<GrantRecord, 'sessionId' | 'userId'>;

/** The session of a grant, and its id as the application knows it. */
export type GrantSession = SessionRef & Pick<GrantRecord, 'sid'>;

/** Kinds of records that are read together. */
export const TOKENS_AND_GRANTS = ['AccessToken', 'ClientCredentials', 'Grant', 'RefreshToken'];

/** What is stored under one id: a token as the kind that it is, or a grant with its session. */
export interface Stored {
  payloads: Readonly<Record<string, Payload>>;
  session: GrantSession | null;
}

/** What the OpenID Connect library stores, and which sessions it belongs to. Needs the scope of the hash that a method is given. */
export abstract class OpenIdRepository {
  abstract save(
    context: Context,
    key: Key,
    payload: Payload,
    about: { grantHash: Buffer | null; uidHash: Buffer | null; seconds: number | null },
  ): void;
  /** @returns false if there is one already that has not expired */
  abstract saveOnce(
    context: Context,
    key: Key,
    payload: Payload,
    seconds: number | null,
  ): Promise<boolean>;
  abstract find(context: Context, key: Key): Promise<Payload | undefined>;
  /** By the hash of its `uid`. */
  abstract findByUid(context: Context, key: Key): Promise<Payload | undefined>;
  abstract remove(context: Context, key: Key): void;
  /** @returns false if it had been used before */
  abstract consume(context: Context, key: Key): Promise<boolean>;
  /** Removes everything of a kind that was issued under a grant. */
  abstract removeOfGrant(context: Context, kind: string, grantHash: Buffer): void;
  /** Needs the scope of a worker. */
  abstract removeExpired(context: Context): void;

  /**
   * Notes that a device asked for its tokens, also after its code has expired.
   * @returns how long ago it did so before; null if it is the first time
   */
  abstract pollDevice(
    context: Context,
    key: Key,
  ): Promise<{ payload: Payload | undefined; sinceLastS: number | null }>;
  /** By the hash of its user code. @returns false if it was decided already */
  abstract decideOnDevice(
    context: Context,
    key: Key,
    decision: Payload,
    grantHash: Buffer | null,
  ): Promise<boolean>;

  abstract addGrant(context: Context, grant: GrantRecord): void;
  /** The {@link TOKENS_AND_GRANTS} with this hash. */
  abstract stored(context: Context, hash: Buffer): Promise<Stored>;
  abstract linkBrowser(context: Context, hash: Buffer, session: SessionRef): void;
  abstract sessionOfBrowser(context: Context, hash: Buffer): Promise<SessionRef | null>;
}
