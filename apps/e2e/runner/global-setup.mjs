import { startStack } from './stack.mjs';

/**
 * One stack for all tests. Whoever works on them may start one by hand and describe it in
 * GATEHOUSE_E2E_STACK (`src/stack.ts` says how), to try one file within a second.
 */
export default async function globalSetup() {
  if (process.env.GATEHOUSE_E2E_STACK) return;
  const { description, stop } = await startStack();
  process.env.GATEHOUSE_E2E_STACK = JSON.stringify(description);
  globalThis.stopGatehouse = stop;
}
