import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Ownership } from '../shared/ownership.js';
import type { CounterChange, Measure } from './counter.rules.js';

/** `month` and `key` are empty if the measure has none. */
export interface Counter {
  measure: Measure;
  month: string;
  key: string;
  count: number;
}

/** The dashboard counters of every provider and customer, updated in the transactions that change what they count. */
export abstract class CounterRepository {
  /** Changes the counters of both the provider and the customer. */
  abstract apply(context: Context, owned: Ownership, changes: CounterChange[]): void;
  /**
   * The current counters and those of a period. Times to close cover the whole period; sites are limited to those with the most open jobs.
   * @param owner null for all customers that the caller can see
   */
  abstract read(
    context: Context,
    owner: OrganizationId | null,
    from: string,
    to: string,
  ): Promise<Counter[]>;
}
