import type { CustomerId, InputOf, OutputOf } from '@gatehouse/contracts';
import type { listMembers } from '@gatehouse/contracts/tenant-access';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { MemberListRepository } from './member-list.repository.js';
import { memberView } from './member-view.js';

@Injectable()
export class ListMembers implements UseCase<typeof listMembers> {
  constructor(
    private readonly addressed: TargetOrganizationResolver,
    private readonly members: MemberListRepository,
  ) {}

  async run(
    { customerId, ...request }: InputOf<typeof listMembers> & { customerId?: CustomerId },
    context: Context,
  ): Promise<OutputOf<typeof listMembers>> {
    const addressed = await this.addressed.forPeople(context, customerId);
    const page = await this.members.list(context, addressed.organizationId, request);
    return { ...page, items: page.items.map((row) => memberView(row, addressed)) };
  }
}
