import { run, startService } from '@gatehouse/platform';
import { serviceDesk } from './app.module.js';

await run((env) => startService(serviceDesk, env));
