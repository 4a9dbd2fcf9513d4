import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { requireManageable } from '@gatehouse/contracts/tenant-access';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AddressedOrganization } from './addressed.js';
import { ManageableMember } from './manageable-member.js';
import { MembershipRepository } from './people-ports.js';

@Injectable()
export class RequireManageable implements UseCase<typeof requireManageable> {
  constructor(
    private readonly addressed: AddressedOrganization,
    private readonly memberships: MembershipRepository,
    private readonly manageable: ManageableMember,
  ) {}

  async run(
    { customerId, userId }: InputOf<typeof requireManageable>,
    context: Context,
  ): Promise<undefined> {
    const addressed = await this.addressed.forPeople(context, customerId);
    const membership = await this.memberships.find(context, addressed.organizationId, userId);
    if (!membership) throw new NotFound();
    await this.manageable.require(context, addressed, membership);
  }
}
