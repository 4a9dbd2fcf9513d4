import {
  emailKey,
  NotFound,
  PermissionDenied,
  type CustomerId,
  type OrganizationId,
  type ProviderId,
} from '@gatehouse/contracts';
import {
  isAccessOpen,
  AccessNotOpen,
  CustomerNotCorporate,
  DepartmentBound,
} from '@gatehouse/contracts/tenant-access';
import { organizationOf, memberOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import {
  type TargetOrganization,
  TargetOrganizationResolver,
} from '../access/target-organization.js';
import { OrganizationRepository } from '../admission/organization.repository.js';
import { isIndependent } from '../admission/organization.rules.js';
import type { CustomerWithGrant } from '../customers/customer.repository.js';
import { missingToInvite } from '../roles/delegation.rules.js';
import { InvitationFactsLoader } from './invitation-facts-loader.js';
import type { InvitationFacts, ProposedInvitation } from './invitation.rules.js';

/** An organization into which the caller may invite people. */
export interface InvitationAccess {
  organizationId: OrganizationId;
  organizationName: string;
  /** The provider inviting people of its customer; null when an organization invites its own people. */
  providerId: ProviderId | null;
  /** Epoch of the last time access was disabled: earlier invitations are void. */
  accessEpoch: number;
  target: TargetOrganization;
  /** Whether the organization used to be a customer: invitations from that time may name a customer role. */
  wasCustomer: boolean;
}

/** Decides whether the caller may invite people into an organization, and collects the facts for each invitation. */
@Injectable()
export class InvitationPolicy {
  constructor(
    private readonly targets: TargetOrganizationResolver,
    private readonly organizations: OrganizationRepository,
    private readonly facts: InvitationFactsLoader,
  ) {}

  /**
   * @param resending whether the invitations were sent before; those may be resent while access is disabled
   * @throws NotFound, PermissionDenied, DepartmentBound, ModuleNotEnabled, CustomerNotCorporate, CustomerIndependent, AccessNotOpen
   */
  async requireAccess(
    context: Context,
    organizationId: OrganizationId,
    resending = false,
  ): Promise<InvitationAccess> {
    const isOwn = organizationId === organizationOf(context);
    const over = isOwn ? 'own organization' : 'customer';
    const permission = missingToInvite({ permissions: memberOf(context).permissions, over }, []);
    if (permission) throw new PermissionDenied({ permission });
    // A new colleague belongs to no department yet, so a department administrator could not see them.
    if (isOwn && memberOf(context).departmentId) throw new DepartmentBound();
    return isOwn
      ? this.ownOrganization(context)
      : this.customer(context, organizationId, resending);
  }

  factsOn(
    context: Context,
    { target }: InvitationAccess,
    invitations: readonly ProposedInvitation[],
  ): Promise<InvitationFacts> {
    return this.facts.load(context, target, {
      roles: [...new Set(invitations.flatMap(({ roles }) => roles))],
      emailKeys: [...new Set(invitations.map(({ email }) => emailKey(email)))],
      contactIds: invitations.flatMap(({ contactId }) => contactId ?? []),
    });
  }

  private async ownOrganization(context: Context): Promise<InvitationAccess> {
    const target = await this.targets.forPeople(context, undefined);
    const organization = await this.organizations.find(context, target.organizationId);
    if (!organization) throw new NotFound();
    return {
      organizationId: organization.id,
      organizationName: organization.name,
      providerId: null,
      accessEpoch: organization.grant?.endedEpoch ?? 0,
      target,
      wasCustomer: isIndependent(organization),
    };
  }

  private async customer(
    context: Context,
    customerId: CustomerId,
    resending: boolean,
  ): Promise<InvitationAccess> {
    const target = await this.targets.forPeople(context, customerId);
    if (!target.customer) throw new NotFound();
    const { customer, grant } = requireOpen(target.customer, resending);
    return {
      organizationId: customer.id,
      organizationName: customer.name,
      providerId: customer.providerId,
      accessEpoch: grant.endedEpoch,
      target,
      wasCustomer: false,
    };
  }
}

/** People are invited only while portal access is on. A resent invitation is held until access is on again. */
function requireOpen({ customer, grant }: CustomerWithGrant, resending: boolean) {
  if (customer.kind !== 'corporate') throw new CustomerNotCorporate();
  if (!grant || !(resending || isAccessOpen(grant)))
    throw new AccessNotOpen({ access: grant?.status ?? 'off' });
  return { customer, grant };
}
