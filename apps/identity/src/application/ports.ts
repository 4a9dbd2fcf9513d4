import type {
  OrganizationId,
  PlatformRole,
  SessionId,
  UserId,
  Language,
} from '@gatehouse/contracts';
import type { AccessTokenClaims } from '@gatehouse/contracts/identity';
import type { Context } from '@gatehouse/platform';
import type { EndReason, Session } from '../domain/session.js';

export interface Account {
  id: UserId;
  email: string;
  /** The address in the form that compares. */
  emailKey: string;
  passwordHash: string;
  firstName: string;
  lastName: string;
  language: Language;
  externalId: string | null;
  platformRole: PlatformRole;
  /** Null until its owner is signed in for the first time: until then another redemption may set it up anew. */
  confirmedAt: Date | null;
  lastOrganizationId: OrganizationId | null;
  createdAt: Date;
  version: number;
}

export abstract class AccountRepository {
  /** By address, under the scope of that address. */
  abstract findByEmail(context: Context, emailKey: string): Promise<Account | null>;
  abstract find(context: Context, id: UserId, lock?: 'for change'): Promise<Account | null>;
  /** @returns false where the address has an account already */
  abstract create(context: Context, account: Account): Promise<boolean>;
  abstract save(context: Context, account: Account): Promise<void>;
}

export abstract class SessionRepository {
  abstract create(context: Context, session: Session): Promise<void>;
  abstract find(context: Context, id: SessionId): Promise<Session | null>;
  abstract touch(context: Context, id: SessionId): Promise<void>;
  /** Ends one session. @returns whether it was open */
  abstract end(context: Context, id: SessionId, reason: EndReason): Promise<boolean>;
  /** Ends every open session of a user. @returns which */
  abstract endAllOf(context: Context, userId: UserId, reason: EndReason): Promise<SessionId[]>;
  /** Ends those sessions in an organisation that began before an epoch of it. */
  abstract endBefore(
    context: Context,
    organizationId: OrganizationId,
    epoch: number,
  ): Promise<void>;
}

export abstract class RefreshTokenRepository {
  abstract create(context: Context, hash: Buffer, sessionId: SessionId): Promise<void>;
  /** Under the scope of the token. */
  abstract find(
    context: Context,
    hash: Buffer,
  ): Promise<{ sessionId: SessionId; userId: UserId; used: boolean } | null>;
  /** Uses a token up. @returns false where it was used before */
  abstract use(context: Context, hash: Buffer): Promise<boolean>;
}

export abstract class PasswordResetRepository {
  /** Notes that somebody asked, whether or not the username has an account. */
  abstract ask(context: Context, emailKey: string): Promise<void>;
  /** Takes the requests that wait, so that no other replica does. */
  abstract takeAsked(context: Context, limit: number): Promise<string[]>;
  /** Adds a link and ends the older ones of the user. */
  abstract create(
    context: Context,
    reset: { hash: Buffer; userId: UserId; expiresAt: Date },
  ): Promise<void>;
  /** Under the scope of the token. */
  abstract find(
    context: Context,
    hash: Buffer,
  ): Promise<{ userId: UserId; usable: boolean } | null>;
  /** Uses a link up. @returns false where it was used, ended or too old */
  abstract use(context: Context, hash: Buffer): Promise<boolean>;
}

/** Hashes and checks passwords, a bounded number at a time. */
export abstract class Passwords {
  /** @throws Unavailable where too many wait */
  abstract hash(password: string): Promise<string>;
  /** Takes as long for `undefined` (no such account) as for a hash. */
  abstract matches(hash: string | undefined, password: string): Promise<boolean>;
}

/** Signs access tokens. */
export abstract class AccessTokens {
  /** @returns the token and the seconds until it ends */
  abstract issue(
    claims: Omit<AccessTokenClaims, 'exp'>,
  ): Promise<{ accessToken: string; expiresIn: number }>;
}

/** The public keys of the access tokens. */
export abstract class PublicKeys {
  abstract list(): Promise<Record<string, unknown>[]>;
}
