import type { CustomerId, InputOf, OutputOf } from '@gatehouse/contracts';
import {
  exportCustomerMembers,
  exportMembers,
  listCustomerMembers,
  listMembers,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { MemberListRepository } from './member-list.repository.js';
import { memberView } from './member-view.js';

@Handles(listMembers)
@Handles(listCustomerMembers)
@Handles(exportMembers)
@Handles(exportCustomerMembers)
export class ListMembers implements UseCase<typeof listMembers> {
  constructor(
    private readonly targets: TargetOrganizationResolver,
    private readonly members: MemberListRepository,
  ) {}

  async run(
    { customerId, ...request }: InputOf<typeof listMembers> & { customerId?: CustomerId },
    context: Context,
  ): Promise<OutputOf<typeof listMembers>> {
    const target = await this.targets.forPeople(context, customerId);
    const page = await this.members.list(context, target.organizationId, request);
    return { ...page, items: page.items.map((row) => memberView(row, target)) };
  }
}
