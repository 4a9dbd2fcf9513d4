import { PermissionDenied, type InputOf, type OutputOf } from '@gatehouse/contracts';
import type { removeMembership } from '@gatehouse/contracts/tenant-access';
import { organizationOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { lackingToOffer } from '../domain/delegation.js';
import { AddressedOrganization } from './addressed.js';
import { ManageableMember } from './manageable-member.js';
import { MembershipChanges } from './membership-changes.js';
import { MembershipRepository } from './people-ports.js';

/** Withdrawing an invitation takes whoever came by it out again (B8). Whoever could have offered it may do so. */
@Injectable()
export class RemoveMembership implements UseCase<typeof removeMembership> {
  constructor(
    private readonly addressed: AddressedOrganization,
    private readonly memberships: MembershipRepository,
    private readonly manageable: ManageableMember,
    private readonly changes: MembershipChanges,
  ) {}

  async run(
    { organizationId, ...invited }: InputOf<typeof removeMembership>,
    context: Context,
  ): Promise<OutputOf<typeof removeMembership>> {
    const isOwn = organizationId === organizationOf(context);
    const addressed = await this.addressed.forPeople(context, isOwn ? undefined : organizationId);
    const permission = lackingToOffer(addressed.authority, []);
    if (permission) throw new PermissionDenied({ permission });
    await this.memberships.hold(context, organizationId);
    await this.memberships.noteWithdrawal(context, organizationId, invited.invitationId);
    const found = await this.memberships.listInvited(context, organizationId, invited);
    for (const membership of found) {
      if (isOwn) await this.manageable.require(context, addressed, membership);
      await this.changes.remove(context, membership);
    }
    return { removed: found.length > 0 };
  }
}
