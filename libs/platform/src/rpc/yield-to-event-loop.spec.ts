import { describe, expect, it } from 'vitest';
import { yieldToEventLoop } from './yield-to-event-loop.js';

/** Keeps the processor busy, as the work on a request does. */
function work(): void {
  const until = performance.now() + 2;
  while (performance.now() < until);
}

describe('turns', () => {
  it('F20: lets others run in between, however many wait', async () => {
    let done = 0;
    const all = Array.from({ length: 200 }, async () => {
      await yieldToEventLoop();
      work();
      done++;
    });
    const whenHeard = new Promise<number>((resolve) => {
      setTimeout(() => {
        resolve(done);
      }, 10);
    });
    // The timer is due after five pieces of work; where all are done at one go, it hears of two hundred.
    expect(await whenHeard).toBeLessThan(20);
    await Promise.all(all);
    expect(done).toBe(200);
  });

  it('come in the order of asking, also for those who ask again', async () => {
    const order: string[] = [];
    const ask = async (name: string): Promise<void> => {
      for (const round of [1, 2]) {
        await yieldToEventLoop();
        order.push(`${name}${round}`);
      }
    };
    await Promise.all(['a', 'b', 'c'].map(ask));
    expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'c2']);
  });
});
