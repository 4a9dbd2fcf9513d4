import { run, startService } from '@gatehouse/platform';
import { notifications } from './app.module.js';

await run((env) => startService(notifications, env));
