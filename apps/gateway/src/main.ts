import { run } from '@gatehouse/platform';
import { startGateway } from './gateway.js';

await run(startGateway);
