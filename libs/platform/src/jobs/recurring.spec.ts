import { eventually } from '@gatehouse/testing';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../telemetry/index.js';
import type { CommonSettings } from '../service/define.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Context } from '../rpc/context.js';
import {
  Recurring,
  recurringAmong,
  RecurringTransaction,
  type RecurringChange,
  type RecurringTask,
} from './recurring.js';

const logger = createLogger('tests', 'silent');
const begun: unknown[] = [];
/** Notes what a transaction is begun with. */
const work = {
  run: async (context: Context, scope: object, change: (inside: Context) => Promise<void>) => {
    begun.push({ cause: context.cause, scope });
    await change(context);
  },
} as unknown as UnitOfWork;
const settings = { EVENT_DELIVERIES: 5 } as CommonSettings;

describe('a recurring task', () => {
  it('runs at the start and then as often as a setting says', async () => {
    @Recurring({ every: ({ EVENT_DELIVERIES }) => EVENT_DELIVERIES })
    class Counting implements RecurringTask {
      runs = 0;
      run(): Promise<void> {
        this.runs++;
        return Promise.resolve();
      }
    }
    const task = new Counting();
    const [worker] = recurringAmong([task], settings, logger, work);
    await worker?.start();
    await eventually(() => task.runs > 3);
    await worker?.stop();
    const { runs } = task;
    expect(runs).toBeGreaterThan(3);
  });

  it('goes on after a failure, ends its run when it is stopped, and runs once more where it should', async () => {
    const seen: string[] = [];
    @Recurring({ every: 60_000, atStop: true })
    class Failing implements RecurringTask {
      async run(signal: AbortSignal): Promise<void> {
        seen.push(signal.aborted ? 'last' : 'run');
        if (seen.length === 1) throw new Error('not yet');
        if (signal.aborted) return;
        await new Promise((resolve) => {
          signal.addEventListener('abort', resolve);
        });
      }
    }
    const [worker] = recurringAmong([new Failing()], settings, logger, work);
    await worker?.start();
    await eventually(() => seen.length === 2);
    await worker?.stop();
    expect(seen).toEqual(['run', 'run', 'last']);
  });

  it('runs in a transaction of its own that sees all tenants, if it is one', async () => {
    @RecurringTransaction({ every: 5, timeoutMs: 1_000, action: 'tests.tidy' })
    class Tidying implements RecurringChange {
      deadlines: number[] = [];
      run({ deadline }: Context): void {
        this.deadlines.push(deadline);
      }
    }
    const task = new Tidying();
    const [worker] = recurringAmong([task], settings, logger, work);
    await worker?.start();
    await eventually(() => task.deadlines.length > 2);
    await worker?.stop();
    expect(new Set(task.deadlines).size).toBeGreaterThan(1);
    expect(begun[0]).toEqual({ cause: { action: 'tests.tidy' }, scope: { worker: 'on' } });
  });
});
