import type { UserId } from '@gatehouse/contracts';

/** Somebody says that they forgot the password of a username. */
export interface ResetRequest {
  emailKey: string;
  /** Whom the address that it came from stands for. */
  source: string;
  /** W3C; of what they sent. */
  traceparent: string | undefined;
}

/** A link to set a new password. */
export interface PasswordReset {
  /** Of its token. */
  hash: Buffer;
  userId: UserId;
  expiresAt: Date;
  /** The administrator who issued it; null where its owner asked for it. */
  issuedBy: UserId | null;
}
