import { run } from '@gatehouse/platform/process';
import { startGateway } from './start.js';

await run(startGateway);
