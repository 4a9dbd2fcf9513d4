import { importProblemOf, Problem, type InputOf } from '@gatehouse/contracts';
import { setAccessOfMany, type BulkAccessOutcome } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { accessView } from '../access-grants/access-grant-view.js';
import type { AccessSwitch as Change } from '../access-grants/access-grant.rules.js';
import { CustomerRepository, type CustomerWithGrant } from '../customers/customer.repository.js';
import { AccessSwitch } from './access-switch.js';

type Result = Omit<BulkAccessOutcome, 'customerId'>;

/** One transaction, and so one wait until the gateways know of all that was revoked. */
@Handles(setAccessOfMany)
export class SetAccessOfMany implements UseCase<typeof setAccessOfMany> {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly accessSwitch: AccessSwitch,
  ) {}

  async run({ customerIds, ...change }: InputOf<typeof setAccessOfMany>, context: Context) {
    const found = await this.customers.findMany(context, customerIds, 'for change');
    // Each waits for statements of its own, so those of all travel together.
    const items = await Promise.all(
      customerIds.map(async (customerId) => {
        const result = await this.set(context, found.get(customerId) ?? null, change);
        return { customerId, ...result };
      }),
    );
    return { items };
  }

  private async set(
    context: Context,
    found: CustomerWithGrant | null,
    change: Change,
  ): Promise<Result> {
    try {
      const { grant, isChanged } = await this.accessSwitch.set(context, found, change);
      return { outcome: isChanged ? 'changed' : 'unchanged', access: accessView(grant) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { outcome: 'failed', problem: importProblemOf(error) };
    }
  }
}
