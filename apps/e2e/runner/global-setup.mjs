import { chromium } from '../../../tools/dist/test/chromium.js';
import { startStack } from './stack.mjs';

// Both projects of journeys run on the same stack, and each loads this module for itself.
const shared = (globalThis.gatehouseJourneys ??= { users: 0 });

/**
 * One stack for all journeys, from the first project that asks to the last that is done. Whoever works on them may start one by
 * hand and describe it in GATEHOUSE_E2E_STACK (`src/stack.ts` says how), to try one file within a second.
 */
export async function setup({ name }) {
  shared.users += 1;
  // What harms a platform, harms it without a browser.
  if (name === 'e2e') process.env.CHROMIUM ??= chromium((line) => console.log(line));
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
