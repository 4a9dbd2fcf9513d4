import { run, startService } from '@gatehouse/platform';
import { tenantAccess } from './app.module.js';

await run((env) => startService(tenantAccess, env));
