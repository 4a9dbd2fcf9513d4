import type { InputOf } from '@gatehouse/contracts';
import {
  InvitationWithdrawn,
  InviterLostRight,
  type getJoinable,
  type Inviter,
} from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { OrganizationRepository } from '../admission/organization.repository.js';
import { admitsMembers, type Organization } from '../admission/organization.rules.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { boundDepartment } from '../memberships/membership.rules.js';
import { type Authority, missingToInvite } from '../roles/delegation.rules.js';
import { RoleCatalogueLoader } from '../roles/role-catalogue-loader.js';
import { existingRoles, permissionsOf } from '../roles/role.rules.js';
import { InvitedContactRepository } from './invited-contact.repository.js';

type Offer = NonNullable<InputOf<typeof getJoinable>['offer']>;

/** An invitation is worth as much as the right of its inviter: whoever sent it must still be able to. */
@Injectable()
export class InvitationValidity {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly memberships: MembershipRepository,
    private readonly book: RoleCatalogueLoader,
    private readonly contacts: InvitedContactRepository,
  ) {}

  /** @throws InvitationWithdrawn, InviterLostRight */
  async require(
    context: Context,
    organization: Organization,
    { inviter, roles, contactId }: Offer,
  ): Promise<void> {
    const catalogue = await this.book.load(context, organization.id, organization.kind, roles);
    const present = existingRoles(catalogue, roles);
    if (present.length < new Set(roles).size)
      throw new InvitationWithdrawn({ because: 'role-removed' });
    const authority = await this.authorityOf(context, organization, inviter);
    if (!authority || missingToInvite(authority, permissionsOf(catalogue, present)))
      throw new InviterLostRight();
    // It stands in the address book of the inviter's organisation, whose scope this is by now.
    if (contactId && !(await this.contacts.exists(context, inviter.organizationId, contactId)))
      throw new InvitationWithdrawn({ because: 'contact-removed' });
  }

  /** In what capacity the inviter deals with the organisation today; null where in none. */
  private async authorityOf(
    context: Context,
    organization: Organization,
    inviter: Inviter,
  ): Promise<Authority | null> {
    const isOwn = inviter.organizationId === organization.id;
    const place = isOwn ? organization : await this.providerOf(context, organization, inviter);
    const member = place && (await this.memberships.find(context, place.id, inviter.userId));
    if (!member || !admitsMembers(place)) return null;
    const bound = boundDepartment(place.kind, member);
    if (bound && (isOwn || bound !== organization.departmentId)) return null;
    const catalogue = await this.book.load(context, place.id, place.kind, member.roles);
    const permissions = permissionsOf(catalogue, member.roles);
    return { permissions, over: isOwn ? 'own organisation' : 'customer' };
  }

  /** A customer that became an organisation of its own has no provider who would invite its people. */
  private async providerOf(
    context: Context,
    { kind, providerId }: Organization,
    inviter: Inviter,
  ): Promise<Organization | null> {
    if (kind !== 'customer' || inviter.organizationId !== providerId) return null;
    await context.transaction.enter({ organization_id: providerId });
    return this.organizations.find(context, providerId);
  }
}
