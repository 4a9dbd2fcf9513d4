import { EntitySchema } from 'typeorm';
import { ownedColumns } from '../shared/sql-owned-columns.js';
import type { AssetRecord } from './asset.repository.js';

export const AssetEntity = new EntitySchema<AssetRecord>({
  name: 'assets',
  columns: {
    ...ownedColumns,
    siteId: { type: 'uuid', nullable: true },
    name: { type: 'text' },
    type: { type: 'text', nullable: true },
    serialNumber: { type: 'text', nullable: true },
    code: { type: 'text', nullable: true },
    state: { type: 'text' },
    version: { type: 'int' },
  },
});
