import type { MembershipId, OrganizationId, SessionId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';
import type { EndReason, Session } from './session.rules.js';

export abstract class SessionRepository {
  /**
   * Begins a session with its first refresh token, and notes with the account that its owner has come in, and where to. One statement:
   * everybody who signs in waits for it.
   * @returns false where the password is another one by now
   */
  abstract start(
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
