import type { InputOf } from '@gatehouse/contracts';
import {
  InvitationWithdrawn,
  InviterNotAuthorized,
  type checkInvitationValidity,
  type Inviter,
} from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { OrganizationRepository } from '../admission/organization.repository.js';
import { admitsMembers, type Organization } from '../admission/organization.rules.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { boundDepartment } from '../memberships/membership.rules.js';
import { type Authority, missingToInvite } from '../roles/delegation.rules.js';
import { RoleCatalogLoader } from '../roles/role-catalog-loader.js';
import { existingRoles, permissionsOf } from '../roles/role.rules.js';
import { InvitedContactRepository } from './invited-contact.repository.js';

type Invitation = NonNullable<InputOf<typeof checkInvitationValidity>['invitation']>;

/** Decides whether an invitation may still be redeemed: its inviter must still be allowed to send it. */
@Injectable()
export class InvitationValidity {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly memberships: MembershipRepository,
    private readonly roleCatalogs: RoleCatalogLoader,
    private readonly contacts: InvitedContactRepository,
  ) {}

  /** @throws InvitationWithdrawn, InviterNotAuthorized */
  async require(
    context: Context,
    organization: Organization,
    { inviter, roles, contactId }: Invitation,
  ): Promise<void> {
    const catalog = await this.roleCatalogs.load(
      context,
      organization.id,
      organization.kind,
      roles,
    );
    const existing = existingRoles(catalog, roles);
    if (existing.length < new Set(roles).size)
      throw new InvitationWithdrawn({ because: 'role-removed' });
    const authority = await this.authorityOf(context, organization, inviter);
    if (!authority || missingToInvite(authority, permissionsOf(catalog, existing)))
      throw new InviterNotAuthorized();
    // By now the transaction is in the scope of the inviter's organization, which keeps the contact.
    if (contactId && !(await this.contacts.exists(context, inviter.organizationId, contactId)))
      throw new InvitationWithdrawn({ because: 'contact-removed' });
  }

  /** The inviter's current authority over the organization; null if they have none. */
  private async authorityOf(
    context: Context,
    organization: Organization,
    inviter: Inviter,
  ): Promise<Authority | null> {
    const isOwn = inviter.organizationId === organization.id;
    const inviting = isOwn ? organization : await this.providerOf(context, organization, inviter);
    const member = inviting && (await this.memberships.find(context, inviting.id, inviter.userId));
    if (!member || !admitsMembers(inviting)) return null;
    const bound = boundDepartment(inviting.kind, member);
    if (bound && (isOwn || bound !== organization.departmentId)) return null;
    const catalog = await this.roleCatalogs.load(context, inviting.id, inviting.kind, member.roles);
    const permissions = permissionsOf(catalog, member.roles);
    return { permissions, over: isOwn ? 'own organization' : 'customer' };
  }

  /** Null for a customer that became independent: it has no provider that could invite its members. */
  private async providerOf(
    context: Context,
    { kind, providerId }: Organization,
    inviter: Inviter,
  ): Promise<Organization | null> {
    if (kind !== 'customer' || inviter.organizationId !== providerId) return null;
    context.transaction.enter({ organization_id: providerId });
    return this.organizations.find(context, providerId);
  }
}
