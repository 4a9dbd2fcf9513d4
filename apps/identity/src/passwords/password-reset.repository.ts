import type { UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { PasswordReset, ResetRequest } from './password-reset.rules.js';

export abstract class PasswordResetRepository {
  /** Queues a request, whether or not the username has an account. */
  abstract addRequest(context: Context, asked: ResetRequest): void;
  abstract hasRequests(context: Context): Promise<boolean>;
  /**
   * Takes queued requests, each by one replica only, and merges those for the same username. Sources take turns, latest request first, since
   * someone is waiting for it. Beyond `perSource`, the oldest requests of a source are dropped.
   */
  abstract takeRequests(
    context: Context,
    limit: number,
    perSource: number,
  ): Promise<Pick<ResetRequest, 'emailKey' | 'traceparent'>[]>;
  /** Adds a link and invalidates the user's older ones. */
  abstract create(context: Context, reset: PasswordReset): void;
  /** When links were sent to the user within the last hour, newest first. */
  abstract recent(context: Context, userId: UserId): Promise<Date[]>;
  abstract endAllOf(context: Context, userId: UserId): void;
  /** Needs the scope of the token. */
  abstract find(
    context: Context,
    hash: Buffer,
  ): Promise<(Pick<PasswordReset, 'userId' | 'issuedBy'> & { usable: boolean }) | null>;
  /** @returns false if the link was used, invalidated or has expired */
  abstract markUsed(context: Context, hash: Buffer): Promise<boolean>;
}
