import { EntitySchema } from 'typeorm';
import { ownedColumns } from '../shared/sql-owned-columns.js';
import type { SiteRecord } from './site.repository.js';

export const SiteEntity = new EntitySchema<SiteRecord>({
  name: 'sites',
  columns: { ...ownedColumns, name: { type: 'text' }, address: { type: 'text', nullable: true } },
});
