import { run } from '@gatehouse/platform';
import { startAll } from './start.js';

await run(startAll);
