import { run, startService } from '@gatehouse/platform';
import { identity } from './service.js';

await run((env) => startService(identity, env));
