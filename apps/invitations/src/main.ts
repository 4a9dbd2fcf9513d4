import { run, startService } from '@gatehouse/platform';
import { invitations } from './app.module.js';

await run((env) => startService(invitations, env));
