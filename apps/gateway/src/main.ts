import { run } from '@gatehouse/platform/process';
import { startGateway } from './gateway.js';

await run(startGateway);
