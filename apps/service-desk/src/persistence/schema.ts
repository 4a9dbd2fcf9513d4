import { EntitySchema } from 'typeorm';
import type { JobRecord } from '../application/ports.js';

export const Jobs = new EntitySchema<JobRecord>({
  name: 'jobs',
  columns: {
    id: { type: 'uuid', primary: true },
    providerId: { type: 'uuid' },
    customerId: { type: 'uuid' },
    number: { type: 'int' },
    title: { type: 'text' },
    description: { type: 'text' },
    state: { type: 'text' },
    createdAt: { type: 'timestamptz' },
    version: { type: 'int' },
  },
});

export const entities = [Jobs];
