import type { Type } from '@nestjs/common';
import type { Logger } from 'pino';
import type { CommonSettings } from '../service/define.js';
import { declarations, type Declaration } from '../service/declarations.js';
import { ownContext, type UnitOfWork } from '../database/unit-of-work.js';
import { Loop } from '../lifecycle/loop.js';
import type { Worker } from '../lifecycle/worker.js';
import type { Context } from '../rpc/context.js';

/** A task that is repeated on every replica. What fails is logged, and tried again soon. */
export interface RecurringTask extends Pick<Worker, 'check'> {
  /** @param signal aborted when the service stops, which waits for the run to end */
  run(signal: AbortSignal): Promise<void>;
}

interface Options<Settings> {
  /** The pause between two runs in milliseconds, or what settings say it is. The first run is at the start. */
  every: number | ((settings: Settings) => number);
  /** Also runs a last time when the service stops. */
  atStop?: boolean;
}

const tasks: Declaration<Options<CommonSettings>> = declarations('recurring task', () => true);

/** Makes a class a task that the platform repeats for as long as the service runs. */
export function Recurring<Settings extends CommonSettings>(options: Options<Settings>) {
  return (task: Type<RecurringTask>): void => {
    tasks.declare(task, options as Options<CommonSettings>);
  };
}

/** A recurring task that is one transaction, which sees the rows of all tenants. */
export interface RecurringChange {
  run(context: Context): void | Promise<void>;
}

interface ChangeOptions<Settings> extends Pick<Options<Settings>, 'every'> {
  timeoutMs: number;
  /** What the audit trail calls it. */
  action?: string;
}

const changes: Declaration<ChangeOptions<CommonSettings>> = declarations(
  'recurring change',
  () => true,
);

/** Makes a class a task that the platform repeats, each time in a transaction. */
export function RecurringTransaction<Settings extends CommonSettings>(
  options: ChangeOptions<Settings>,
) {
  return (task: Type<RecurringChange>): void => {
    changes.declare(task, options as ChangeOptions<CommonSettings>);
  };
}

export const recurringAmong = (
  providers: Iterable<object>,
  settings: CommonSettings,
  logger: Logger,
  work: UnitOfWork,
): Worker[] => [
  ...tasks.among(providers).map(({ instance, declared }) => {
    const name = instance.constructor.name;
    return recurringWorker(name, instance as RecurringTask, declared, settings, logger);
  }),
  ...changes.among(providers).map(({ instance, declared }) => {
    const task = inTransaction(instance as RecurringChange, declared, work);
    return recurringWorker(instance.constructor.name, task, declared, settings, logger);
  }),
];

const inTransaction = (
  change: RecurringChange,
  { timeoutMs, action }: ChangeOptions<CommonSettings>,
  work: UnitOfWork,
): RecurringTask => ({
  run: () => {
    const context = ownContext(timeoutMs, action === undefined ? undefined : { action });
    return work.run(context, { worker: 'on' }, (inside) => change.run(inside));
  },
});

function recurringWorker(
  name: string,
  task: RecurringTask,
  { every, atStop = false }: Options<CommonSettings>,
  settings: CommonSettings,
  logger: Logger,
): Worker {
  const pauseMs = typeof every === 'number' ? every : every(settings);
  const onFailure = (error: unknown): void => {
    logger.warn({ err: error, task: name }, 'a recurring task failed');
  };
  const loop = new Loop({
    round: async (signal) => {
      await task.run(signal);
      return pauseMs;
    },
    onFailure,
  });
  return {
    ...(task.check ? { check: task.check } : {}),
    start: () => {
      loop.start();
    },
    stop: async () => {
      await loop.stop();
      if (atStop) await task.run(AbortSignal.abort()).catch(onFailure);
    },
  };
}
