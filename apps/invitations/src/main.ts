import { run, startService } from '@gatehouse/platform';
import { invitations } from './service.js';

await run((env) => startService(invitations, env));
