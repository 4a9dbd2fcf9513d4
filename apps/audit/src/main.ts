import { run, startService } from '@gatehouse/platform';
import { audit } from './service.js';

await run((env) => startService(audit, env));
