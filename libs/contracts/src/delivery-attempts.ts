import { z } from 'zod';
import { Instant } from './scalar.js';

/** The attempts to deliver something to a URL. */
export const deliveryAttempts = {
  attempts: z.number().int(),
  createdAt: Instant,
  lastAttemptAt: Instant.nullable(),
  nextAttemptAt: Instant.nullable().describe(
    'The time of the next attempt; null if there is none.',
  ),
  lastStatus: z
    .number()
    .int()
    .nullable()
    .describe('The HTTP status of the last response; null if there was none.'),
  lastError: z.string().nullable(),
};
