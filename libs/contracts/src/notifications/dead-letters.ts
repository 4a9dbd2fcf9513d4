import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { DeadLetterId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Instant } from '../scalar.js';

export const DeadLetter = z.object({
  id: DeadLetterId,
  consumer: z.string().describe('The service that failed to process it.'),
  event: z.string().describe('The name of the event, as `service.name`.'),
  subject: z.string(),
  reason: z.string(),
  attempts: z.number().int().describe('The number of attempts before it failed last.'),
  text: z.string().describe('The event, truncated to 4,000 characters.'),
  firstBuriedAt: Instant,
  buriedAt: Instant,
  retriedAt: Instant.nullable().describe(
    'When it was last redelivered; null if it is waiting to be retried.',
  ),
});

export type DeadLetter = z.infer<typeof DeadLetter>;

export const listDeadLetters = call('notifications', 'list-dead-letters', {
  summary: 'List dead letters',
  description: 'Events that a service failed to process, newest first.',
  http: { method: 'GET', path: '/platform/dead-letters' },
  access: 'platform-support',
  input: PageQuery.omit({ q: true }).extend({
    consumer: z.string().max(100).optional().describe('Only those of this service.'),
    status: z.enum(['waiting', 'retried']).default('waiting'),
  }),
  output: pageOf(DeadLetter),
  problems: [],
});

export const retryDeadLetter = call('notifications', 'retry-dead-letter', {
  summary: 'Retry a dead letter',
  description: 'Redelivers the event to the service that failed to process it.',
  http: { method: 'POST', path: '/platform/dead-letters/:deadLetterId/retry', status: 202 },
  access: 'platform-support',
  input: z.strictObject({ deadLetterId: DeadLetterId }),
  output: NoContent,
  problems: [NotFound],
});
