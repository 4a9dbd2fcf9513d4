import { expect, it } from 'vitest';
import { MailQueueSignal } from './mail-queue-signal.js';

const LONG_MS = 60_000;

it('a notification ends the wait', async () => {
  const signal = new MailQueueSignal();
  const waiting = signal.wait(LONG_MS);
  signal.notify();
  await waiting;
});

it('a notification between two waits ends the next one at once, and only that', async () => {
  const signal = new MailQueueSignal();
  signal.notify();
  await signal.wait(LONG_MS);
  const startedAt = performance.now();
  await signal.wait(20);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(15);
});
