import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { DeadLetterId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Instant } from '../scalar.js';

/** An event that a service could not take, with the reason. */
export const DeadLetter = z.object({
  id: DeadLetterId,
  /** The service that could not take it. */
  consumer: z.string(),
  /** The event, as `service.name`, and the subject on which it came. */
  event: z.string(),
  subject: z.string(),
  reason: z.string(),
  /** How often it was tried the last time. */
  attempts: z.number().int(),
  /** The event itself, as far as 4,000 characters go. */
  text: z.string(),
  /** When it was given up, at first and the last time. */
  firstBuriedAt: Instant,
  buriedAt: Instant,
  /** When it was handed to its consumer again; null where it waits, since it failed or failed again. */
  retriedAt: Instant.nullable(),
});

export type DeadLetter = z.infer<typeof DeadLetter>;

export const listDeadLetters = call('notifications', 'list-dead-letters', {
  summary: 'Lists the events that a service could not take, the newest first',
  http: { method: 'GET', path: '/platform/dead-letters' },
  access: 'platform-support',
  input: PageQuery.omit({ q: true }).extend({
    consumer: z.string().max(100).optional(),
    /** Those that wait for somebody, unless told. */
    status: z.enum(['waiting', 'retried']).default('waiting'),
  }),
  output: pageOf(DeadLetter),
  problems: [],
});

export const retryDeadLetter = call('notifications', 'retry-dead-letter', {
  summary: 'Hands an event again to the one service that could not take it',
  http: { method: 'POST', path: '/platform/dead-letters/:deadLetterId/retry', status: 202 },
  access: 'platform-support',
  input: z.strictObject({ deadLetterId: DeadLetterId }),
  output: NoContent,
  problems: [NotFound],
});
