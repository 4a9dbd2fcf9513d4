import { EntitySchema } from 'typeorm';
import { ownedColumns } from '../shared/sql-owned-columns.js';
import type { CommentRecord } from './comment.repository.js';

export const CommentEntity = new EntitySchema<CommentRecord>({
  name: 'job_comments',
  columns: {
    ...ownedColumns,
    jobId: { type: 'uuid' },
    authorId: { type: 'uuid' },
    text: { type: 'text' },
    internal: { type: 'boolean' },
  },
});
