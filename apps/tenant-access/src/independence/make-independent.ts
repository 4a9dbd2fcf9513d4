import { NotFound, type InputOf } from '@gatehouse/contracts';
import {
  AccessNotOpen,
  AdministratorNeeded,
  type Independence,
  makeIndependent,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { isOpen } from '../access-grants/access-grant.rules.js';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { CustomerRepository } from '../customers/customer.repository.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { isAdministrator } from '../memberships/membership.rules.js';
import { type CustomerWithMembers, IndependenceMove } from './independence-move.js';
import { IndependenceReport } from './independence-report.js';

/** A customer becomes an organisation of its own (B12). A dry run only says what would move. */
@Handles(makeIndependent)
export class MakeIndependent implements UseCase<typeof makeIndependent> {
  constructor(
    private readonly addressed: TargetOrganizationResolver,
    private readonly memberships: MembershipRepository,
    private readonly customers: CustomerRepository,
    private readonly report: IndependenceReport,
    private readonly move: IndependenceMove,
  ) {}

  async run(
    { customerId, dryRun }: InputOf<typeof makeIndependent>,
    context: Context,
  ): Promise<Independence> {
    // In the order in which others lock, so that nobody waits for each other.
    await this.memberships.lockOrganization(context, customerId);
    const members = await this.memberships.listForChange(context, customerId);
    await this.customers.find(context, customerId, 'for change');
    const { customer: found } = await this.addressed.forPeople(context, customerId);
    if (!found) throw new NotFound();
    const { customer, grant } = found;
    if (!grant || !isOpen(grant)) throw new AccessNotOpen({ access: grant?.status ?? 'off' });
    if (!members.some(isAdministrator)) throw new AdministratorNeeded();
    const moving: CustomerWithMembers = { customer, grant, members };
    const report = await this.report.run(context, moving);
    if (!dryRun) await this.move.run(context, moving);
    return { dryRun, ...report };
  }
}
