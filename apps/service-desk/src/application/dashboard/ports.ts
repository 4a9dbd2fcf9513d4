import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Change, Measure } from '../../domain/tally.js';
import type { Owned } from '../ports.js';

/** One figure. `month` and `key` are empty where its measure has none. */
export interface Figure {
  measure: Measure;
  month: string;
  key: string;
  count: number;
}

/** The figures of every provider and of every customer, changed with what they count. */
export abstract class Tallies {
  /** Changes the figures of both sides. */
  abstract apply(context: Context, owned: Owned, changes: Change[]): Promise<void>;
  /**
   * What stands now, and the months of a period: of one organisation, or for null of every customer that the caller sees. Times to
   * close are those of the whole period, sites only those with most open jobs.
   */
  abstract read(
    context: Context,
    owner: OrganizationId | null,
    from: string,
    to: string,
  ): Promise<Figure[]>;
}
