import { z } from 'zod';
import { event } from '../event.js';
import { CustomerId, JobId, ProviderId } from '../ids.js';
import { JobState } from './models.js';

export const jobChanged = event('service-desk', 'job-changed', {
  summary: 'A job was created or changed',
  data: z.object({
    jobId: JobId,
    providerId: ProviderId,
    customerId: CustomerId,
    number: z.number().int(),
    title: z.string(),
    state: JobState,
  }),
});
