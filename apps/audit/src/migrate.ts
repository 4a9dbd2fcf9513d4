import { runMigrations } from '@gatehouse/platform/database';
import { migrations } from './persistence/migrations/index.js';

await runMigrations('audit', migrations);
