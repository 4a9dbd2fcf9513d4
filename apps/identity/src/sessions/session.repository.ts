import type { MembershipId, OrganizationId, SessionId, UserId } from '@gatehouse/contracts';
import type { SessionEndReason } from '@gatehouse/contracts/identity';
import type { Context } from '@gatehouse/platform';
import type { NewSession, Session } from './session.rules.js';

export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Which of a user's open sessions to end. */
export interface WhichSessions {
  /** One to keep. */
  but?: SessionId | null;
  /** Those in one organization; all if it is left out. */
  organizationId?: OrganizationId;
}

export abstract class SessionRepository {
  /**
   * Starts a session with its first refresh token, and records the sign-in in the account. One statement, since every sign-in waits for
   * it.
   * @returns false if the password has changed in the meantime
   */
  abstract start(
    context: Context,
    session: NewSession,
    passwordHash: string,
    refreshToken: Buffer,
  ): Promise<boolean>;
  abstract find(context: Context, id: SessionId): Promise<Session | null>;
  abstract touch(context: Context, id: SessionId): void;
  /** @returns whether it was open */
  abstract end(context: Context, id: SessionId, reason: SessionEndReason): Promise<boolean>;
  /** A user's open sessions, newest first: all, or those in one organization. */
  abstract listOpenOf(
    context: Context,
    userId: UserId,
    request: PageRequest,
    organizationId?: OrganizationId,
  ): Promise<Page<Session>>;
  /** Ends a user's open sessions. @returns those that ended */
  abstract endAllOf(
    context: Context,
    userId: UserId,
    reason: SessionEndReason,
    which: WhichSessions,
  ): Promise<SessionId[]>;
  abstract endOfMembership(context: Context, userId: UserId, id: MembershipId): void;
  /** Ends sessions in an organization that started before the given epoch. */
  abstract endBefore(context: Context, organizationId: OrganizationId, epoch: number): void;
}
