import type { InputOf, OutputOf } from '@gatehouse/contracts';
import {
  AccessClosed,
  getJoinable,
  InvitationWithdrawn,
  NoAccount,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { OrganizationRepository } from '../admission/organization.repository.js';
import { admitsMembers, isIndependent } from '../admission/organization.rules.js';
import { InvitationValidity } from './invitation-validity.js';

@Handles(getJoinable, {
  scope: ({ organizationId }) => ({ organization_id: organizationId }),
})
export class GetJoinable implements UseCase<typeof getJoinable> {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly validity: InvitationValidity,
  ) {}

  async run(
    { organizationId, offer }: InputOf<typeof getJoinable>,
    context: Context,
  ): Promise<OutputOf<typeof getJoinable>> {
    const organization = await this.organizations.find(context, organizationId);
    if (!organization) throw new NoAccount();
    if (!admitsMembers(organization)) throw new AccessClosed();
    // Invitations by its former provider are void; those by its own members are not.
    if (isIndependent(organization) && offer?.inviter.organizationId !== organizationId)
      throw new InvitationWithdrawn({ because: 'customer-independent' });
    if (offer) await this.validity.require(context, organization, offer);
    return {
      organizationName: organization.name,
      accessEpoch: organization.grant?.endedEpoch ?? 0,
    };
  }
}
