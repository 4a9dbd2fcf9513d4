import { EntitySchema } from 'typeorm';
import type { AssetRecord } from '../application/assets/ports.js';
import type { CommentRecord, JobRecord } from '../application/jobs/ports.js';
import type { SiteRecord } from '../application/sites/ports.js';
import type { TemplateRecord } from '../application/templates/ports.js';
import type { VideoSessionRecord } from '../application/video-sessions/ports.js';

const owned = {
  id: { type: 'uuid', primary: true },
  providerId: { type: 'uuid' },
  customerId: { type: 'uuid' },
  createdAt: { type: 'timestamptz' },
} as const;

export const Sites = new EntitySchema<SiteRecord>({
  name: 'sites',
  columns: { ...owned, name: { type: 'text' }, address: { type: 'text', nullable: true } },
});

export const Assets = new EntitySchema<AssetRecord>({
  name: 'assets',
  columns: {
    ...owned,
    siteId: { type: 'uuid', nullable: true },
    name: { type: 'text' },
    type: { type: 'text', nullable: true },
    serialNumber: { type: 'text', nullable: true },
    code: { type: 'text', nullable: true },
    state: { type: 'text' },
    version: { type: 'int' },
  },
});

export const Jobs = new EntitySchema<JobRecord>({
  name: 'jobs',
  columns: {
    ...owned,
    number: { type: 'int' },
    title: { type: 'text' },
    description: { type: 'text' },
    type: { type: 'text' },
    priority: { type: 'text' },
    state: { type: 'text' },
    assigneeId: { type: 'uuid', nullable: true },
    assetId: { type: 'uuid', nullable: true },
    siteId: { type: 'uuid', nullable: true },
    reported: { type: 'boolean' },
    updatedAt: { type: 'timestamptz' },
    closedAt: { type: 'timestamptz', nullable: true },
    version: { type: 'int' },
  },
});

export const JobComments = new EntitySchema<CommentRecord>({
  name: 'job_comments',
  columns: {
    ...owned,
    jobId: { type: 'uuid' },
    authorId: { type: 'uuid' },
    text: { type: 'text' },
    internal: { type: 'boolean' },
  },
});

export const VideoSessions = new EntitySchema<VideoSessionRecord>({
  name: 'video_sessions',
  columns: {
    ...owned,
    jobId: { type: 'uuid', nullable: true },
    assetId: { type: 'uuid', nullable: true },
    title: { type: 'text' },
    state: { type: 'text' },
    plannedAt: { type: 'timestamptz' },
    startedAt: { type: 'timestamptz', nullable: true },
    endedAt: { type: 'timestamptz', nullable: true },
    participants: { type: 'text', array: true },
    joinUrl: { type: 'text', nullable: true },
    summary: { type: 'text', nullable: true },
    version: { type: 'int' },
  },
});

export const Templates = new EntitySchema<TemplateRecord>({
  name: 'templates',
  columns: {
    id: { type: 'uuid', primary: true },
    providerId: { type: 'uuid' },
    name: { type: 'text' },
    jobType: { type: 'text' },
    items: { type: 'text', array: true },
    createdAt: { type: 'timestamptz' },
  },
});

export const entities = [Sites, Assets, Jobs, JobComments, VideoSessions, Templates];
