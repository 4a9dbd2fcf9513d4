import { z } from 'zod';
import { Email, Instant } from '../scalar.js';

/** An address that a mail server refused: nothing is sent there until support removes the block (C1). */
export const EmailBlock = z.object({
  email: z.string(),
  /** What the mail server said. */
  words: z.string(),
  blockedAt: Instant,
});
export type EmailBlock = z.infer<typeof EmailBlock>;

/** What a mail provider reports of a mail that it had taken. */
export const MailEvent = z.strictObject({
  type: z.literal('bounce'),
  email: Email,
  /** Whether no further mail can arrive there; one that may arrive later blocks nothing. */
  permanent: z.boolean(),
  /** What the server of the address said. */
  words: z.string().normalize('NFC').max(2_000),
});
export type MailEvent = z.infer<typeof MailEvent>;
