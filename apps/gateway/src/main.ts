import { run } from '@gatehouse/platform/lifecycle';
import { startGateway } from './start.js';

await run((env) => startGateway(env));
