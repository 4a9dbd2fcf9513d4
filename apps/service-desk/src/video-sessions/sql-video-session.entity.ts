import { EntitySchema } from 'typeorm';
import { ownedColumns } from '../shared/sql-owned-columns.js';
import type { VideoSessionRecord } from './video-session.repository.js';

export const VideoSessionEntity = new EntitySchema<VideoSessionRecord>({
  name: 'video_sessions',
  columns: {
    ...ownedColumns,
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
