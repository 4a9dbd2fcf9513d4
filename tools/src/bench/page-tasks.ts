import type { Page } from 'playwright-core';

/** A task of a page's main thread, ms. */
interface Task {
  took: number;
  /** Its own processor time, without what it waited for a processor. */
  computed: number;
}

/** As Chromium traces it. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** µs */
  dur?: number;
  /** Of processor time, µs. */
  tdur?: number;
  args?: { name?: string };
}

/** The tasks of the main threads of a browser's only page and its other renderers while something is done. */
export async function tasksDuring(page: Page, what: () => Promise<void>): Promise<Task[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  await browser.startTracing(page, { categories: ['toplevel'] });
  await what();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = traceEvents
    .filter((event) => event.name === TASK && mainThreads.has(threadOf(event)))
    .map(({ dur = 0, tdur = 0 }) => ({ took: dur / 1_000, computed: tdur / 1_000 }));
  if (!tasks.some(({ computed }) => computed > 0))
    throw new Error('the trace has no processor times');
  return tasks;
}

const TASK = 'ThreadControllerImpl::RunTask';

const threadOf = ({ pid, tid }: TraceEvent): string => `${String(pid)} ${String(tid)}`;
