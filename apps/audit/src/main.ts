import { run, startService } from '@gatehouse/platform';
import { audit } from './app.module.js';

await run((env) => startService(audit, env));
