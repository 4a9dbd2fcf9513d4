import { z } from 'zod';
import { Email, Instant } from '../scalar.js';

/**
 * An address to which nothing is sent, since a mail server refused it, or no news, since its owner reported a mail as spam; until
 * support removes the block (C1).
 */
export const EmailBlock = z.object({
  email: z.string(),
  /** `news`: links to get in, and word of what happens to the account, still go there. */
  scope: z.enum(['everything', 'news']),
  /** What the mail server said. */
  words: z.string(),
  blockedAt: Instant,
});
export type EmailBlock = z.infer<typeof EmailBlock>;

const words = z.string().normalize('NFC').max(2_000);

/** What a mail provider reports of a mail that it had taken. */
export const MailEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('bounce'),
    email: Email,
    /** Whether no further mail can arrive there; one that may arrive later blocks nothing. */
    permanent: z.boolean(),
    /** What the server of the address said. */
    words,
  }),
  /** Whoever got it has reported it as spam: no news is sent there any more. */
  z.strictObject({
    type: z.literal('complaint'),
    email: Email,
    /** Makes no difference. */
    permanent: z.boolean().optional(),
    /** What the provider says of it, such as the type of the feedback (RFC 5965). */
    words: words.default('reported as spam'),
  }),
]);
export type MailEvent = z.infer<typeof MailEvent>;
