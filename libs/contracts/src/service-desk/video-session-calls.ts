import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { CustomerId, JobId, VideoSessionId } from '../ids.js';
import { AreaNotOpen, NotFound } from '../problems.js';
import { VideoSession, videoSessionFields, VideoSessionState } from './models.js';
import { ReferenceUnfit, VideoSessionTransitionRefused } from './problems.js';

export const listVideoSessions = call('service-desk', 'list-video-sessions', {
  summary: 'Lists video sessions, newest first (B9)',
  http: { method: 'GET', path: '/video-sessions' },
  access: 'signed-in',
  area: 'video-sessions',
  input: PageQuery.extend({
    customerId: CustomerId.optional(),
    state: VideoSessionState.optional(),
    jobId: JobId.optional(),
  }),
  output: pageOf(VideoSession),
  problems: [AreaNotOpen],
});

export const getVideoSession = call('service-desk', 'get-video-session', {
  summary: 'Shows a video session',
  http: { method: 'GET', path: '/video-sessions/:videoSessionId' },
  access: 'signed-in',
  area: 'video-sessions',
  input: z.strictObject({ videoSessionId: VideoSessionId }),
  output: VideoSession,
  problems: [AreaNotOpen, NotFound],
});

export const createVideoSession = call('service-desk', 'create-video-session', {
  summary: 'Plans a video session with a customer',
  http: { method: 'POST', path: '/video-sessions', status: 201 },
  access: 'video-sessions:write',
  input: z.strictObject({
    customerId: CustomerId,
    title: videoSessionFields.title,
    plannedAt: videoSessionFields.plannedAt,
    participants: videoSessionFields.participants.default([]),
    joinUrl: videoSessionFields.joinUrl.default(null),
    jobId: videoSessionFields.jobId.default(null),
    assetId: videoSessionFields.assetId.default(null),
  }),
  output: VideoSession,
  problems: [NotFound, ReferenceUnfit],
});

export const updateVideoSession = call('service-desk', 'update-video-session', {
  summary: 'Changes a video session, starts it, or ends it with a summary',
  http: { method: 'PATCH', path: '/video-sessions/:videoSessionId' },
  access: 'video-sessions:write',
  input: z.strictObject({
    videoSessionId: VideoSessionId,
    title: videoSessionFields.title.optional(),
    plannedAt: videoSessionFields.plannedAt.optional(),
    participants: videoSessionFields.participants.optional(),
    joinUrl: videoSessionFields.joinUrl.optional(),
    summary: videoSessionFields.summary.optional(),
    state: VideoSessionState.optional(),
  }),
  output: VideoSession,
  problems: [NotFound, VideoSessionTransitionRefused],
});
