import { eventually } from '@gatehouse/testing';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../telemetry/index.js';
import type { CommonSettings } from '../service/define.js';
import { Recurring, recurringAmong, type RecurringTask } from './recurring.js';

const logger = createLogger('tests', 'silent');
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
    const [worker] = recurringAmong([task], settings, logger);
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
    const [worker] = recurringAmong([new Failing()], settings, logger);
    await worker?.start();
    await eventually(() => seen.length === 2);
    await worker?.stop();
    expect(seen).toEqual(['run', 'run', 'last']);
  });
});
