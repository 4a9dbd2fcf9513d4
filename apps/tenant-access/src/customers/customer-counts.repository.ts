import type { AccessStatus } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';

export type CustomerCounts = Record<AccessStatus, number>;

/** How many customers of a provider have each status of access, archived ones left out. */
export abstract class CustomerCountsRepository {
  /** All that the caller may see, as kept. */
  abstract all(context: Context): Promise<CustomerCounts>;
  /** Those that a search finds; null if they are too many to be counted. */
  abstract found(context: Context, q: string): Promise<CustomerCounts | null>;
  /** Makes one row of the many that changes have added. */
  abstract addUp(context: Context): void;
}
