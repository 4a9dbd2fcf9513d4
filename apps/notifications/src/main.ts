import { run, startService } from '@gatehouse/platform';
import { notifications } from './service.js';

await run((env) => startService(notifications, env));
