import { z } from 'zod';
import { event } from '../event.js';
import { AssetId, AttachmentId, CustomerId, JobId, ProviderId, VideoSessionId } from '../ids.js';
import { Instant } from '../scalar.js';
import { AssetState, JobState, VideoSessionState } from './models.js';

/** By their names, which of its fields a change set; none where it is new. Events from before this was told say nothing of it. */
const Changed = z.array(z.string()).default([]);

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
    changed: Changed,
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
    changed: Changed,
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
    changed: Changed,
  }),
});

export const attachmentAdded = event('service-desk', 'attachment-added', {
  summary: 'A photo was added to a job',
  data: z.object({
    attachmentId: AttachmentId,
    jobId: JobId,
    providerId: ProviderId,
    customerId: CustomerId,
    number: z.number().int(),
    title: z.string(),
  }),
});
