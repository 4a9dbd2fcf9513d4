import type { SiteId } from '@gatehouse/contracts';
import type { AssetState, JobState } from '@gatehouse/contracts/service-desk';
import { bucketOf } from './durations.rules.js';

export type Measure =
  | 'jobs-by-state'
  | 'open-jobs-by-site'
  | 'jobs-created'
  | 'jobs-closed'
  | 'time-to-close'
  | 'assets-by-state';

/** How many sites a dashboard shows, those with the most open jobs first. */
export const MAX_SITES = 20;

/** A change to one counter. `at` determines the month and is null if the measure has none; `key` is empty if it has none. */
export interface CounterChange {
  measure: Measure;
  at: Date | null;
  key: string;
  by: number;
}

interface Job {
  state: JobState;
  siteId: SiteId | null;
  createdAt: Date;
  closedAt: Date | null;
}

/** How the counters change with a job. @param before null for a new one */
export function jobCounterChanges(before: Job | null, after: Job): CounterChange[] {
  return mergeChanges([
    ...(before ? currentState(before, -1) : []),
    ...currentState(after, 1),
    ...(before ? [] : [{ ...changeOf('jobs-created', 1), at: after.createdAt }]),
    ...(after.closedAt && !before?.closedAt ? closed(after.createdAt, after.closedAt) : []),
  ]);
}

/** How the counters change with an asset. @param before null for a new one */
export function assetCounterChanges(before: AssetState | null, after: AssetState): CounterChange[] {
  return mergeChanges([
    ...(before ? [changeOf('assets-by-state', -1, before)] : []),
    changeOf('assets-by-state', 1, after),
  ]);
}

/** How the counters change when jobs and assets are deleted. */
export const removalCounterChanges = (
  jobs: readonly Job[],
  assets: readonly { state: AssetState }[],
): CounterChange[] =>
  mergeChanges(
    [
      ...jobs.flatMap((job) => jobCounterChanges(null, job)),
      ...assets.flatMap(({ state }) => assetCounterChanges(null, state)),
    ].map((change) => ({ ...change, by: -change.by })),
  );

const changeOf = (measure: Measure, by: number, key = ''): CounterChange => ({
  measure,
  at: null,
  key,
  by,
});

const currentState = ({ state, siteId }: Job, by: number): CounterChange[] => [
  changeOf('jobs-by-state', by, state),
  ...(state === 'closed' ? [] : [changeOf('open-jobs-by-site', by, siteId ?? '')]),
];

const closed = (createdAt: Date, closedAt: Date): CounterChange[] => {
  const bucket = String(bucketOf(closedAt.getTime() - createdAt.getTime()));
  return [
    { ...changeOf('jobs-closed', 1), at: closedAt },
    { ...changeOf('time-to-close', 1, bucket), at: closedAt },
  ];
};

/** Adds up changes to the same counter. Sorted, so that concurrent transactions lock counters in the same order. */
function mergeChanges(changes: CounterChange[]): CounterChange[] {
  const sums = new Map<string, CounterChange>();
  for (const one of changes) {
    const name = `${one.measure} ${one.at?.toISOString() ?? ''} ${one.key}`;
    sums.set(name, { ...one, by: one.by + (sums.get(name)?.by ?? 0) });
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one)
    .filter(({ by }) => by !== 0);
}
