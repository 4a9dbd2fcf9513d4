import type { InputOf, OutputOf } from '@gatehouse/contracts';
import {
  AccessClosed,
  checkInvitationValidity,
  InvitationWithdrawn,
  NoAccount,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { OrganizationRepository } from '../admission/organization.repository.js';
import { admitsMembers, isIndependent } from '../admission/organization.rules.js';
import { InvitationValidity } from './invitation-validity.js';

@Handles(checkInvitationValidity, {
  scope: ({ organizationId }) => ({ organization_id: organizationId }),
})
export class CheckInvitationValidity implements UseCase<typeof checkInvitationValidity> {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly validity: InvitationValidity,
  ) {}

  async run(
    { organizationId, invitation }: InputOf<typeof checkInvitationValidity>,
    context: Context,
  ): Promise<OutputOf<typeof checkInvitationValidity>> {
    const organization = await this.organizations.find(context, organizationId);
    if (!organization) throw new NoAccount();
    if (!admitsMembers(organization)) throw new AccessClosed();
    // Invitations by its former provider are void; those by its own members are not.
    if (isIndependent(organization) && invitation?.inviter.organizationId !== organizationId)
      throw new InvitationWithdrawn({ because: 'customer-independent' });
    if (invitation) await this.validity.require(context, organization, invitation);
    return {
      organizationName: organization.name,
      accessEpoch: organization.grant?.endedEpoch ?? 0,
    };
  }
}
