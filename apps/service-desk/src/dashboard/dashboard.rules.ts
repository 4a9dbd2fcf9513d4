import { SiteId } from '@gatehouse/contracts';
import { AssetState, JobState, type Dashboard } from '@gatehouse/contracts/service-desk';
import { MAX_SITES, type Measure } from '../counters/counter.rules.js';
import { percentile } from '../counters/durations.rules.js';
import { monthsBetween } from './month.rules.js';

interface Counter {
  measure: Measure;
  month: string;
  key: string;
  count: number;
}

/** Builds a dashboard from counters. Sites get their names later. */
export function dashboardOf(counters: readonly Counter[], from: string, to: string): Dashboard {
  const of = (measure: Measure) => counters.filter((counter) => counter.measure === measure);
  const sum = (some: readonly Counter[]) => some.reduce((total, { count }) => total + count, 0);
  const byKey = <Key extends string>(measure: Measure, keys: readonly Key[]) =>
    Object.fromEntries(
      keys.map((key) => [key, sum(of(measure).filter((counter) => counter.key === key))]),
    ) as Record<Key, number>;
  const byMonth = (measure: Measure, month: string) =>
    sum(of(measure).filter((counter) => counter.month === month));

  const durations = new Map<number, number>();
  for (const { key, count } of of('time-to-close'))
    durations.set(Number(key), (durations.get(Number(key)) ?? 0) + count);
  const [median, p90] = [percentile(durations, 0.5), percentile(durations, 0.9)];

  return {
    from,
    to,
    jobsByState: byKey('jobs-by-state', JobState.options),
    assetsByState: byKey('assets-by-state', AssetState.options),
    openJobsBySite: of('open-jobs-by-site')
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, MAX_SITES)
      .map(({ key, count }) => ({
        siteId: key === '' ? null : SiteId.parse(key),
        name: null,
        open: count,
      })),
    months: monthsBetween(from, to).map((month) => ({
      month,
      created: byMonth('jobs-created', month),
      closed: byMonth('jobs-closed', month),
    })),
    hoursToClose: median === null || p90 === null ? null : { median, p90 },
  };
}
