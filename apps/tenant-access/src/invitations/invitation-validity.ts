import type { InputOf, OrganizationId } from '@gatehouse/contracts';
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
    const { organizationId, userId } = inviter;
    const isOwn = organizationId === organization.id;
    if (!isOwn && !isProviderOf(organizationId, organization)) return null;
    if (!isOwn) context.transaction.enter({ organization_id: organizationId });
    const [inviting, member] = await Promise.all([
      isOwn ? organization : this.organizations.find(context, organizationId),
      this.memberships.find(context, organizationId, userId),
    ]);
    if (!inviting || !member || !admitsMembers(inviting)) return null;
    const bound = boundDepartment(inviting.kind, member);
    if (bound && (isOwn || bound !== organization.departmentId)) return null;
    const catalog = await this.roleCatalogs.load(context, inviting.id, inviting.kind, member.roles);
    const permissions = permissionsOf(catalog, member.roles);
    return { permissions, over: isOwn ? 'own organization' : 'customer' };
  }
}

/** A customer that became independent has no provider that could invite its members. */
const isProviderOf = (id: OrganizationId, { kind, providerId }: Organization): boolean =>
  kind === 'customer' && id === providerId;
