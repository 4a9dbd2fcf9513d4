import {
  NotSignedIn,
  SessionEnded,
  type OrganizationId,
  type ServiceAccountId,
} from '@gatehouse/contracts';
import type { ServiceAccountAdmission } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { OrganizationRepository } from '../admission/organization.repository.js';
import { admitsMembers, areasOf, type Organization } from '../admission/organization.rules.js';
import { boundDepartment } from '../memberships/membership.rules.js';
import { RoleCatalogLoader } from '../roles/role-catalog-loader.js';
import { permissionsOf } from '../roles/role.rules.js';
import { ServiceAccountRepository } from '../service-accounts/service-account.repository.js';

/** Decides what a service account may do. */
@Injectable()
export class ProgramAdmission {
  constructor(
    private readonly accounts: ServiceAccountRepository,
    private readonly organizations: OrganizationRepository,
    private readonly roleCatalogs: RoleCatalogLoader,
  ) {}

  /**
   * Reads the epochs before what they stand for: a change in between makes the response stale, and never passes off the old as the new.
   * @throws NotSignedIn if there is no such account; SessionEnded while the organization's access is closed
   */
  async admit(
    context: Context,
    organizationId: OrganizationId,
    serviceAccountId: ServiceAccountId,
  ): Promise<ServiceAccountAdmission> {
    context.transaction.enter({ organization_id: organizationId });
    const account = await this.accounts.find(context, organizationId, serviceAccountId);
    if (!account) throw new NotSignedIn();
    const organization = await this.organizations.find(context, organizationId);
    if (!organization || !admitsMembers(organization)) throw new SessionEnded();
    const { kind, providerId, grant } = organization;
    const catalog = await this.roleCatalogs.load(context, organizationId, kind, account.roles);
    return {
      actor: {
        kind: 'service-account',
        userId: account.id,
        organizationId,
        organizationKind: kind,
        providerId,
        departmentId: boundDepartment(kind, { roles: account.roles, departmentId: null }),
        permissions: permissionsOf(catalog, account.roles),
        areas: areasOf(organization),
        termsAccepted: hasAcceptedTerms(organization),
      },
      epochs: { membership: account.epoch, organization: grant?.epoch ?? 0 },
    };
  }
}

/** A service account accepts no terms: one of its customer's people does. */
const hasAcceptedTerms = ({ kind, grant }: Organization): boolean =>
  kind !== 'customer' || grant?.status === 'accepted';
