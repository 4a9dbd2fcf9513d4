import { MembershipId, type InputOf, type OutputOf } from '@gatehouse/contracts';
import {
  membershipCreated,
  NoAccount,
  type ensureMembership,
} from '@gatehouse/contracts/tenant-access';
import { newId, record, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { letsIn } from '../domain/admission.js';
import { MembershipRepository, OrganizationRepository } from './ports.js';

/** A step of redeeming an invitation: doing it again finds it done. */
@Injectable()
export class EnsureMembership implements UseCase<typeof ensureMembership> {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  async run(
    input: InputOf<typeof ensureMembership>,
    context: Context,
  ): Promise<OutputOf<typeof ensureMembership>> {
    const { userId, organizationId, roles } = input;
    const organization = await this.organizations.find(context, organizationId);
    if (!organization || !letsIn(organization)) throw new NoAccount();
    const { id, created } = await this.memberships.ensure(context, {
      id: newId(MembershipId),
      organizationId,
      userId,
      roles,
      epoch: 1,
      createdAt: context.transaction.now,
    });
    if (created) {
      await record(context, membershipCreated, {
        aggregateId: id,
        sequence: 1,
        organizationId,
        data: { membershipId: id, organizationId, userId, roles },
      });
    }
    return { membershipId: id, created };
  }
}
