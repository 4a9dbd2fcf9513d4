import { z } from 'zod';
import { CustomerId, JobId } from '../ids.js';
import { Instant, line, prose } from '../scalar.js';

export const JobState = z.enum(['new', 'planned', 'in-progress', 'on-hold', 'resolved', 'closed']);
export type JobState = z.infer<typeof JobState>;

/** Work that a provider does for a customer. */
export const Job = z.object({
  id: JobId,
  customerId: CustomerId,
  /** Counts within the provider. */
  number: z.number().int(),
  title: z.string(),
  description: z.string(),
  state: JobState,
  createdAt: Instant,
});
export type Job = z.infer<typeof Job>;

export const JobTitle = line(200);
export const JobDescription = prose(10_000);
