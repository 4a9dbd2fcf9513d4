import { NotFound, type InputOf } from '@gatehouse/contracts';
import {
  isAccessOpen,
  AccessNotOpen,
  AdministratorRequired,
  type Independence,
  makeIndependent,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { CustomerRepository } from '../customers/customer.repository.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { isAdministrator } from '../memberships/membership.rules.js';
import { type CustomerWithMembers, IndependenceMove } from './independence-move.js';
import { IndependenceReport } from './independence-report.js';

/** Turns a customer into an organization of its own. A dry run only reports what would change. */
@Handles(makeIndependent)
export class MakeIndependent implements UseCase<typeof makeIndependent> {
  constructor(
    private readonly targets: TargetOrganizationResolver,
    private readonly memberships: MembershipRepository,
    private readonly customers: CustomerRepository,
    private readonly report: IndependenceReport,
    private readonly move: IndependenceMove,
  ) {}

  async run(
    { customerId, dryRun }: InputOf<typeof makeIndependent>,
    context: Context,
  ): Promise<Independence> {
    // Locks in the same order as other calls, to avoid deadlocks.
    this.memberships.lockOrganization(context, customerId);
    const members = await this.memberships.listForChange(context, customerId);
    await this.customers.find(context, customerId, 'for change');
    const { customer: found } = await this.targets.forPeople(context, customerId);
    if (!found) throw new NotFound();
    const { customer, grant } = found;
    if (!grant || !isAccessOpen(grant)) throw new AccessNotOpen({ access: grant?.status ?? 'off' });
    if (!members.some(isAdministrator)) throw new AdministratorRequired();
    const subject: CustomerWithMembers = { customer, grant, members };
    const report = await this.report.run(context, subject);
    if (!dryRun) await this.move.run(context, subject);
    return { dryRun, ...report };
  }
}
