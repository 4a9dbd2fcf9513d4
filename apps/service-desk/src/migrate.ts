import { runMigrations } from '@gatehouse/platform/database';
import { migrations } from './migrations/index.js';

await runMigrations('service-desk', migrations);
