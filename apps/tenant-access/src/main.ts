import { run, startService } from '@gatehouse/platform';
import { tenantAccess } from './service.js';

await run((env) => startService(tenantAccess, env));
