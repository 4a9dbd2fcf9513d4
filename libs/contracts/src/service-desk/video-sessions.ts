import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { nullByDefault, patchOf } from '../fields.js';
import { AssetId, CustomerId, JobId, ProviderId, VideoSessionId } from '../ids.js';
import { problem } from '../problem.js';
import { AreaNotOpen, NotFound } from '../problems.js';
import { Instant, line, prose } from '../scalar.js';
import { ChangedFields } from './assets.js';
import { InvalidReference } from './sites.js';

export const VideoSessionState = z.enum(['planned', 'running', 'ended']);

export type VideoSessionState = z.infer<typeof VideoSessionState>;

/** A session without participants goes from planned to ended. */
export const videoSessionTransitions: Readonly<
  Record<VideoSessionState, readonly VideoSessionState[]>
> = {
  planned: ['running', 'ended'],
  running: ['ended'],
  ended: [],
};

export const VideoSession = z.object({
  id: VideoSessionId,
  customerId: CustomerId,
  title: z.string(),
  state: VideoSessionState,
  plannedAt: Instant,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  participants: z.array(z.string()),
  joinUrl: z.string().nullable(),
  jobId: JobId.nullable(),
  assetId: AssetId.nullable(),
  summary: z.string().nullable(),
  createdAt: Instant,
});

export type VideoSession = z.infer<typeof VideoSession>;

const changeable = {
  title: line(200),
  plannedAt: Instant,
  participants: z.array(line(200)).max(50),
  joinUrl: z
    .url({ protocol: /^https$/ })
    .max(2_000)
    .nullable()
    .describe('The link to join. Only `https`, so that it cannot run scripts.'),
  summary: prose(10_000).nullable(),
};

const { title, plannedAt, participants, joinUrl } = changeable;

export const videoSessionFields = {
  ...changeable,
  jobId: JobId.nullable(),
  assetId: AssetId.nullable(),
};

const { jobId, assetId } = videoSessionFields;

export class InvalidVideoSessionTransition extends problem<{ from: string; to: string }>({
  code: 'invalid-video-session-transition',
  kind: 'conflict',
  title: 'Status change not allowed',
  detail: ({ from, to }) => `A video session cannot change from ${from} to ${to}.`,
  remedy: 'Video sessions are planned, then running, then ended. Plan a new one if necessary.',
}) {}

export const listVideoSessions = call('service-desk', 'list-video-sessions', {
  summary: 'List video sessions',
  description: 'Newest first.',
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
  summary: 'Get a video session',
  http: { method: 'GET', path: '/video-sessions/:videoSessionId' },
  access: 'signed-in',
  area: 'video-sessions',
  input: z.strictObject({ videoSessionId: VideoSessionId }),
  output: VideoSession,
  problems: [AreaNotOpen, NotFound],
});

export const createVideoSession = call('service-desk', 'create-video-session', {
  summary: 'Plan a video session with a customer',
  http: { method: 'POST', path: '/video-sessions', status: 201 },
  access: 'video-sessions:write',
  input: z.strictObject({
    customerId: CustomerId,
    ...{ title, plannedAt },
    participants: participants.default([]),
    ...nullByDefault({ joinUrl, jobId, assetId }),
  }),
  output: VideoSession,
  problems: [NotFound, InvalidReference],
});

export const updateVideoSession = call('service-desk', 'update-video-session', {
  summary: 'Update, start or end a video session',
  http: { method: 'PATCH', path: '/video-sessions/:videoSessionId' },
  access: 'video-sessions:write',
  input: z.strictObject({
    videoSessionId: VideoSessionId,
    ...patchOf(changeable),
    state: VideoSessionState.optional(),
  }),
  output: VideoSession,
  problems: [NotFound, InvalidVideoSessionTransition],
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
    changed: ChangedFields,
  }),
});
