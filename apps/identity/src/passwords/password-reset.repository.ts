import type { UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { PasswordReset, ResetRequest } from './password-reset.rules.js';

export abstract class PasswordResetRepository {
  /** Notes that somebody asked, whether or not the username has an account. */
  abstract addRequest(context: Context, asked: ResetRequest): Promise<void>;
  /**
   * Takes requests that wait, so that no other replica does; several for one username are one. Sources take turns, each with its
   * latest first, since that one is waited for; of a source that asks for more than `perSource` the older ones are dropped.
   */
  abstract takeRequests(
    context: Context,
    limit: number,
    perSource: number,
  ): Promise<Pick<ResetRequest, 'emailKey' | 'traceparent'>[]>;
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
