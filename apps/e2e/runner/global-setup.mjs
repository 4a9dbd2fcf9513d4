import { chromium, firefox } from '../../../tools/dist/local/browsers.js';
import { startStack } from './stack.mjs';

// Several Vitest projects use the same stack, and each loads this module separately.
const shared = (globalThis.gatehouseJourneys ??= { users: 0 });

/**
 * Starts one stack for all journeys, with the first project, and stops it with the last. To run a single file within a second, start
 * a stack by hand and describe it in GATEHOUSE_E2E_STACK (see `src/testing/stack.ts`).
 */
export async function setup({ name }) {
  shared.users += 1;
  // Only these journeys use browsers.
  if (name === 'e2e') {
    process.env.CHROMIUM ??= chromium((line) => console.log(line));
    process.env.FIREFOX ??= firefox((line) => console.log(line));
  }
  if (process.env.GATEHOUSE_E2E_STACK) return;
  shared.stack ??= startStack(name);
  const { description } = await shared.stack;
  process.env.GATEHOUSE_E2E_STACK = JSON.stringify(description);
}

export async function teardown() {
  shared.users -= 1;
  if (shared.users > 0 || !shared.stack) return;
  const { stop } = await shared.stack;
  await stop();
}
