import { randomUUID } from 'node:crypto';
import { ProviderId } from '@gatehouse/contracts';
import { UnitOfWork } from '@gatehouse/platform';
import { describe, expect, it } from 'vitest';
import { JobNumberRepository } from './job-number.repository.js';
import { JobNumbers } from './job-numbers.js';

/** Counts in memory, and takes a while. */
class Counted extends JobNumberRepository {
  takes = 0;
  private readonly last = new Map<ProviderId, number>();
  failing = false;

  override async take(_: unknown, providerId: ProviderId, count: number): Promise<number> {
    this.takes++;
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (this.failing) throw new Error('PostgreSQL is away');
    const last = (this.last.get(providerId) ?? 0) + count;
    this.last.set(providerId, last);
    return last;
  }
}

const begin = () => {
  const counted = new Counted();
  const work = {
    run: (_: unknown, __: unknown, take: (context: object) => unknown) => take({}),
  } as unknown as UnitOfWork;
  return { counted, numbers: new JobNumbers(work, counted) };
};
const provider = () => ProviderId.parse(randomUUID());
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('job numbers', () => {
  it('are consecutive and given once, however many are asked for at once', async () => {
    const { counted, numbers } = begin();
    const [one, other] = [provider(), provider()];
    const asked = upTo(50).map(() => numbers.next(one));
    const apart = numbers.next(other);
    await new Promise((resolve) => setTimeout(resolve, 2));
    asked.push(...upTo(50).map(() => numbers.next(one)));
    expect((await Promise.all(asked)).toSorted((a, b) => a - b)).toEqual(upTo(100));
    expect(await apart).toBe(1);
    expect(counted.takes).toBe(3);
  });

  it('are taken together for an import', async () => {
    const { numbers } = begin();
    const id = provider();
    const [first, next] = await Promise.all([numbers.take(id, 10), numbers.next(id)]);
    expect([first, next]).toEqual([1, 11]);
  });

  it('are there again after a failure, which only those see who asked', async () => {
    const { counted, numbers } = begin();
    const id = provider();
    counted.failing = true;
    await expect(numbers.next(id)).rejects.toThrow('PostgreSQL is away');
    counted.failing = false;
    expect(await numbers.next(id)).toBe(1);
  });
});
