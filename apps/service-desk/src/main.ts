import { run, startService } from '@gatehouse/platform';
import { serviceDesk } from './service.js';

await run((env) => startService(serviceDesk, env));
