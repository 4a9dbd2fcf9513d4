import { EntitySchema } from 'typeorm';
import { ownedColumns } from '../shared/sql-owned-columns.js';
import type { JobRecord } from './job.repository.js';

export const JobEntity = new EntitySchema<JobRecord>({
  name: 'jobs',
  columns: {
    ...ownedColumns,
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
