import { run, startService } from '@gatehouse/platform';
import { identity } from './app.module.js';

await run((env) => startService(identity, env));
