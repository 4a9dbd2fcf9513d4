import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Ownership } from '../shared/ownership.js';
import type { CounterChange, Measure } from './counter.rules.js';

/** One figure. `month` and `key` are empty where its measure has none. */
export interface Counter {
  measure: Measure;
  month: string;
  key: string;
  count: number;
}

/** The figures of every provider and of every customer, changed with what they count. */
export abstract class CounterRepository {
  /** Changes the figures of both sides. */
  abstract apply(context: Context, owned: Ownership, changes: CounterChange[]): Promise<void>;
  /**
   * What stands now, and the months of a period: of one organisation, or for null of every customer that the caller sees. Times to
   * close are those of the whole period, sites only those with most open jobs.
   */
  abstract read(
    context: Context,
    owner: OrganizationId | null,
    from: string,
    to: string,
  ): Promise<Counter[]>;
}
