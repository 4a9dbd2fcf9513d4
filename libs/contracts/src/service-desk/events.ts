import { z } from 'zod';
import { event } from '../event.js';
import { AssetId, CustomerId, JobId, ProviderId, VideoSessionId } from '../ids.js';
import { Instant } from '../scalar.js';
import { AssetState, JobState, VideoSessionState } from './models.js';

export const jobChanged = event('service-desk', 'job-changed', {
  summary: 'A job was created or changed',
  data: z.object({
    jobId: JobId,
    providerId: ProviderId,
    customerId: CustomerId,
    number: z.number().int(),
    title: z.string(),
    state: JobState,
    /** Whether the customer reported it, as a problem. */
    reported: z.boolean(),
  }),
});

export const jobCommented = event('service-desk', 'job-commented', {
  summary: 'Somebody wrote a comment on a job that both sides see',
  data: z.object({
    jobId: JobId,
    providerId: ProviderId,
    customerId: CustomerId,
    number: z.number().int(),
    title: z.string(),
  }),
});

export const assetChanged = event('service-desk', 'asset-changed', {
  summary: 'An asset was added or changed',
  data: z.object({
    assetId: AssetId,
    providerId: ProviderId,
    customerId: CustomerId,
    name: z.string(),
    state: AssetState,
  }),
});

export const videoSessionChanged = event('service-desk', 'video-session-changed', {
  summary: 'A video session was planned, changed, started or ended',
  data: z.object({
    videoSessionId: VideoSessionId,
    providerId: ProviderId,
    customerId: CustomerId,
    title: z.string(),
    state: VideoSessionState,
    plannedAt: Instant,
  }),
});
