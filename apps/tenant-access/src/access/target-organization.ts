import {
  NotFound,
  type CustomerId,
  type OrganizationId,
  type OrganizationKind,
} from '@gatehouse/contracts';
import { CustomerIndependent, ModuleNotEnabled } from '@gatehouse/contracts/tenant-access';
import { organizationOf, memberOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerRepository, type CustomerWithGrant } from '../customers/customer.repository.js';
import { EnabledModules } from '../providers/enabled-modules.js';
import type { Authority } from '../roles/delegation.rules.js';

/** The organization that a call is about, and what the caller may do there. */
export interface TargetOrganization {
  organizationId: OrganizationId;
  kind: OrganizationKind;
  authority: Authority;
  /** Null for the caller's own organization. */
  customer: CustomerWithGrant | null;
}

/** Resolves whether a call is about the caller's own organization or one of its customers. */
@Injectable()
export class TargetOrganizationResolver {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly modules: EnabledModules,
  ) {}

  /**
   * For calls about the organization's members.
   * @throws NotFound, ModuleNotEnabled, CustomerIndependent
   */
  async forPeople(
    context: Context,
    customerId: CustomerId | undefined,
  ): Promise<TargetOrganization> {
    if (customerId === undefined) return this.ownTarget(context);
    // Asked in one turn, which is one message to the database.
    const [found, isEnabled] = await Promise.all([
      this.customers.find(context, customerId),
      this.modules.hasCustomerLogin(context),
    ]);
    if (!found) throw new NotFound();
    if (!isEnabled) throw new ModuleNotEnabled({ module: 'customer-login' });
    if (found.customer.independentAt) throw new CustomerIndependent();
    return this.customerTarget(context, found);
  }

  /**
   * For calls about its contacts, which a provider keeps even after the customer becomes independent.
   * @throws NotFound
   */
  async forContacts(
    context: Context,
    customerId: CustomerId | undefined,
  ): Promise<TargetOrganization> {
    if (customerId === undefined) return this.ownTarget(context);
    return this.customerTarget(context, await this.customer(context, customerId));
  }

  private ownTarget(context: Context): TargetOrganization {
    const { organizationKind: kind, permissions } = memberOf(context);
    const authority: Authority = { permissions, over: 'own organization' };
    return { organizationId: organizationOf(context), kind, authority, customer: null };
  }

  private customerTarget(context: Context, customer: CustomerWithGrant): TargetOrganization {
    const { permissions } = memberOf(context);
    const authority: Authority = { permissions, over: 'customer' };
    return { organizationId: customer.customer.id, kind: 'customer', authority, customer };
  }

  private async customer(context: Context, id: CustomerId): Promise<CustomerWithGrant> {
    const found = await this.customers.find(context, id);
    if (!found) throw new NotFound();
    return found;
  }
}
