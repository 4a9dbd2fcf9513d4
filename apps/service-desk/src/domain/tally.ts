import type { AssetState, JobState } from '@gatehouse/contracts/service-desk';
import type { SiteId } from '@gatehouse/contracts';
import { bucketOf } from './durations.js';

export type Measure =
  | 'jobs-by-state'
  | 'open-jobs-by-site'
  | 'jobs-created'
  | 'jobs-closed'
  | 'time-to-close'
  | 'assets-by-state';

/** One figure that changes, and by how much. `at` says in whose month, which is null where a measure has none; so is an empty `key`. */
export interface Change {
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

/** How the figures change when a job does. @param before null for a new one */
export function jobTally(before: Job | null, after: Job): Change[] {
  return settle([
    ...(before ? standing(before, -1) : []),
    ...standing(after, 1),
    ...(before ? [] : [{ ...change('jobs-created', 1), at: after.createdAt }]),
    ...(after.closedAt && !before?.closedAt ? closing(after.createdAt, after.closedAt) : []),
  ]);
}

/** How the figures change when an asset does. @param before null for a new one */
export function assetTally(before: AssetState | null, after: AssetState): Change[] {
  return settle([
    ...(before ? [change('assets-by-state', -1, before)] : []),
    change('assets-by-state', 1, after),
  ]);
}

const change = (measure: Measure, by: number, key = ''): Change => ({
  measure,
  at: null,
  key,
  by,
});

const standing = ({ state, siteId }: Job, by: number): Change[] => [
  change('jobs-by-state', by, state),
  ...(state === 'closed' ? [] : [change('open-jobs-by-site', by, siteId ?? '')]),
];

const closing = (createdAt: Date, closedAt: Date): Change[] => {
  const bucket = String(bucketOf(closedAt.getTime() - createdAt.getTime()));
  return [
    { ...change('jobs-closed', 1), at: closedAt },
    { ...change('time-to-close', 1, bucket), at: closedAt },
  ];
};

/** What was taken away and added again is no change. In one order always, so that two at once never wait for each other crosswise. */
function settle(changes: Change[]): Change[] {
  const sums = new Map<string, Change>();
  for (const one of changes) {
    const name = `${one.measure} ${one.at?.toISOString() ?? ''} ${one.key}`;
    sums.set(name, { ...one, by: one.by + (sums.get(name)?.by ?? 0) });
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one)
    .filter(({ by }) => by !== 0);
}
