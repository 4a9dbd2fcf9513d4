import type { CustomerId, InputOf } from '@gatehouse/contracts';
import type { getMember, Member } from '@gatehouse/contracts/tenant-access';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { MemberView } from './member-view.js';

@Injectable()
export class GetMember implements UseCase<typeof getMember> {
  constructor(
    private readonly addressed: TargetOrganizationResolver,
    private readonly view: MemberView,
  ) {}

  async run(
    { customerId, userId }: InputOf<typeof getMember> & { customerId?: CustomerId },
    context: Context,
  ): Promise<Member> {
    return this.view.find(context, await this.addressed.forPeople(context, customerId), userId);
  }
}
