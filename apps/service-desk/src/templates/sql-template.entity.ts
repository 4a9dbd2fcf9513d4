import { EntitySchema } from 'typeorm';
import type { TemplateRecord } from './template.repository.js';

export const TemplateEntity = new EntitySchema<TemplateRecord>({
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
