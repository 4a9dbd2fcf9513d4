import type { CustomerId, InputOf } from '@gatehouse/contracts';
import type { removeMember } from '@gatehouse/contracts/tenant-access';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AddressedOrganization } from './addressed.js';
import { ManageableMember } from './manageable-member.js';
import { MembershipChanges } from './membership-changes.js';

@Injectable()
export class RemoveMember implements UseCase<typeof removeMember> {
  constructor(
    private readonly addressed: AddressedOrganization,
    private readonly manageable: ManageableMember,
    private readonly changes: MembershipChanges,
  ) {}

  async run(
    { customerId, userId }: InputOf<typeof removeMember> & { customerId?: CustomerId },
    context: Context,
  ): Promise<undefined> {
    const addressed = await this.addressed.forPeople(context, customerId);
    await this.changes.remove(context, await this.manageable.find(context, addressed, userId));
  }
}
