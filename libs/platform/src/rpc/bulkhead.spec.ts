import { describe, expect, it } from 'vitest';
import { Bulkhead } from './bulkhead.js';

/** Work that goes on until it is ended. */
function work() {
  let end: () => void = () => undefined;
  let begun = false;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const run = () => {
    begun = true;
    return ended;
  };
  return { run, end: () => end(), isBegun: () => begun };
}

describe('a room', () => {
  it('F20 F45: has so many within, lets the next one in when one leaves, and refuses whom it cannot seat', async () => {
    const room = new Bulkhead(2, 1);
    const works = [work(), work(), work()];
    const all = works.map(({ run }) => room.within(run));
    await new Promise(setImmediate);
    expect(works.map(({ isBegun }) => isBegun())).toEqual([true, true, false]);
    await expect(room.within(work().run)).rejects.toMatchObject({ code: 'unavailable' });
    works[0]?.end();
    await all[0];
    await new Promise(setImmediate);
    expect(works[2]?.isBegun()).toBe(true);
    for (const { end } of works) end();
    await Promise.all(all);
    await room.within(() => Promise.resolve());
  });

  it('F20: refuses a caller that has waited for too long, and admits another instead', async () => {
    const room = new Bulkhead(1, 1, 3);
    const slow = work();
    const held = room.within(slow.run);
    const refusal = { code: 'unavailable', data: { retryAfterSeconds: 3 } };
    await expect(room.within(work().run, 50)).rejects.toMatchObject(refusal);
    const seated = room.within(() => Promise.resolve('in'));
    slow.end();
    await held;
    expect(await seated).toBe('in');
  });

  it('gives a place once, however often one says that they leave', async () => {
    const room = new Bulkhead(1, 0);
    const leave = await room.acquire();
    leave();
    leave();
    await room.acquire();
    await expect(room.acquire()).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('is free again after what fails', async () => {
    const room = new Bulkhead(1, 0);
    const failing = room.within(() => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await room.within(() => Promise.resolve('in'))).toBe('in');
  });
});
