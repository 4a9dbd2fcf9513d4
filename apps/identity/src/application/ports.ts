import type {
  MembershipId,
  OrganizationId,
  PlatformRole,
  ProviderId,
  SessionId,
  UserId,
  Language,
} from '@gatehouse/contracts';
import type { AccessTokenClaims } from '@gatehouse/contracts/identity';
import type { Context } from '@gatehouse/platform';
import type { GuessState } from '../domain/guesses.js';
import type { AskedReset, PasswordReset } from '../domain/password-reset.js';
import type { RefreshToken, Use } from '../domain/refresh-token.js';
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

export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
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
  /**
   * Begins a session with its first refresh token, and notes with the account that its owner has come in, and where to. One statement:
   * everybody who signs in waits for it.
   * @returns false where the password is another one by now
   */
  abstract begin(
    context: Context,
    session: Session,
    passwordHash: string,
    refreshToken: Buffer,
  ): Promise<boolean>;
  abstract find(context: Context, id: SessionId): Promise<Session | null>;
  abstract touch(context: Context, id: SessionId): Promise<void>;
  /** Ends one session. @returns whether it was open */
  abstract end(context: Context, id: SessionId, reason: EndReason): Promise<boolean>;
  /** A page of a user's open sessions, the newest first. */
  abstract listOpenOf(
    context: Context,
    userId: UserId,
    request: PageRequest,
  ): Promise<Page<Session>>;
  /** Ends every open session of a user, but for one. @returns which */
  abstract endAllOf(
    context: Context,
    userId: UserId,
    reason: EndReason,
    but: SessionId | null,
  ): Promise<SessionId[]>;
  /** Ends those that rest on a membership. */
  abstract endOfMembership(context: Context, userId: UserId, id: MembershipId): Promise<void>;
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
  abstract find(context: Context, hash: Buffer): Promise<RefreshToken | null>;
  /** Uses a token up. @returns false where it was used before */
  abstract use(context: Context, hash: Buffer, use: Use): Promise<boolean>;
}

export abstract class PasswordResetRepository {
  /** Notes that somebody asked, whether or not the username has an account. */
  abstract ask(context: Context, asked: AskedReset): Promise<void>;
  /**
   * Takes requests that wait, so that no other replica does; several for one username are one. Sources take turns, each with its
   * latest first, since that one is waited for; of a source that asks for more than `perSource` the older ones are dropped.
   */
  abstract takeAsked(
    context: Context,
    limit: number,
    perSource: number,
  ): Promise<Pick<AskedReset, 'emailKey' | 'traceparent'>[]>;
  /** Adds a link and ends the older ones of the user. */
  abstract create(context: Context, reset: PasswordReset): Promise<void>;
  /** The moments of the last hour at which links were sent to a user, the newest first. */
  abstract recent(context: Context, userId: UserId): Promise<Date[]>;
  /** Ends every link of a user. */
  abstract endAllOf(context: Context, userId: UserId): Promise<void>;
  /** Under the scope of the token. */
  abstract find(
    context: Context,
    hash: Buffer,
  ): Promise<(Pick<PasswordReset, 'userId' | 'issuedBy'> & { usable: boolean }) | null>;
  /** Uses a link up. @returns false where it was used, ended or too old */
  abstract use(context: Context, hash: Buffer): Promise<boolean>;
}

/** An address that a username may stand for, and what was counted of it. */
export interface Named {
  /** The address, in the form that compares. */
  key: string;
  /** The provider whose suffix was taken off; null where none was. */
  providerId: ProviderId | null;
  /** Whether the account knows this source for some time to come, and nobody has guessed wrong from there. */
  settled: boolean;
  state: GuessState;
}

/** How often somebody guessed wrong, shared by all replicas. */
export abstract class GuessCounts {
  /**
   * What a username may stand for: itself, and then whatever precedes a suffix of `suffixes` that some provider has; in one statement,
   * and without asking whether there are such accounts.
   */
  abstract read(
    context: Context,
    key: string,
    source: string,
    suffixes: readonly string[],
  ): Promise<Named[]>;
  /** Adds a failure. */
  abstract add(context: Context, named: readonly Named[], source: string): Promise<void>;
  /** Notes that the owner of an account came from a source; whatever was guessed from there is forgotten. */
  abstract know(context: Context, key: string, source: string): Promise<void>;
}

/** What providers have people append to their address (E7). */
export abstract class UsernameSuffixes {
  abstract put(context: Context, providerId: ProviderId, suffix: string | null): Promise<void>;
  /** Those of `suffixes` that some provider has. */
  abstract among(context: Context, suffixes: readonly string[]): Promise<string[]>;
}

/** The addresses to which nothing is sent (C1), each under the scope of itself. */
export abstract class EmailBlocks {
  abstract put(context: Context, emailKey: string, blocked: boolean): Promise<void>;
  abstract has(context: Context, emailKey: string): Promise<boolean>;
}

/** Passwords that many people have. */
export abstract class CommonPasswords {
  /** All of them, in lower case. */
  abstract list(): Promise<ReadonlySet<string>>;
}

/** Hashes and checks passwords, a bounded number at a time, and each in half of the time that is left until its `deadline`. */
export abstract class Passwords {
  abstract hash(password: string, deadline: number): Promise<string>;
  /** Takes as long for `undefined` (no such account) as for a hash. @throws Unavailable, as `hash` does, where too many wait */
  abstract matches(hash: string | undefined, password: string, deadline: number): Promise<boolean>;
  /** For no more at once than can be served in time: the rest is refused before any work. @throws Unavailable */
  abstract inLine<T>(work: () => Promise<T>): Promise<T>;
}

/** Signs access tokens. */
export abstract class AccessTokens {
  /** @returns the token and the seconds until it ends */
  abstract issue(
    claims: Omit<AccessTokenClaims, 'iat' | 'exp'>,
  ): Promise<{ accessToken: string; expiresIn: number }>;
}

/** The public keys of the access tokens. */
export abstract class PublicKeys {
  abstract list(): Promise<Record<string, unknown>[]>;
}
