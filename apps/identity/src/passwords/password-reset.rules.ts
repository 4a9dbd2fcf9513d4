import type { UserId } from '@gatehouse/contracts';

/** A request for a reset link. */
export interface ResetRequest {
  emailKey: string;
  /** Where it came from, as counted by the throttle. */
  source: string;
  /** W3C trace context of the request. */
  traceparent: string | undefined;
}

/** A link to set a new password. */
export interface PasswordReset {
  /** Hash of its token. */
  hash: Buffer;
  userId: UserId;
  expiresAt: Date;
  /** The administrator who issued it; null if the owner requested it. */
  issuedBy: UserId | null;
}
