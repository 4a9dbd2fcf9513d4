import {
  NotFound,
  type CustomerId,
  type OrganizationId,
  type OrganizationKind,
} from '@gatehouse/contracts';
import { CustomerIndependent } from '@gatehouse/contracts/tenant-access';
import { organizationOf, userOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerRepository, type CustomerWithGrant } from '../customers/customer.repository.js';
import { ProviderModules } from '../providers/provider-modules.js';
import type { Authority } from '../roles/delegation.rules.js';

/** The organisation that a call is about, and what the caller may do there. */
export interface TargetOrganization {
  organizationId: OrganizationId;
  kind: OrganizationKind;
  authority: Authority;
  /** Null for the caller's own organisation. */
  customer: CustomerWithGrant | null;
}

/** Finds out whether a call is about the caller's own organisation or about a customer of it. */
@Injectable()
export class TargetOrganizationResolver {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly login: ProviderModules,
  ) {}

  /**
   * Whose people are to be looked at or changed.
   * @throws NotFound, ModuleNotEnabled, CustomerIndependent
   */
  async forPeople(
    context: Context,
    customerId: CustomerId | undefined,
  ): Promise<TargetOrganization> {
    if (customerId === undefined) return this.own(context);
    const found = await this.customer(context, customerId);
    await this.login.requireCustomerLogin(context);
    if (found.customer.independentAt) throw new CustomerIndependent();
    return this.served(context, found);
  }

  /**
   * Whose people an address book is about: also of a customer that became an organisation of its own.
   * @throws NotFound
   */
  async forContacts(
    context: Context,
    customerId: CustomerId | undefined,
  ): Promise<TargetOrganization> {
    if (customerId === undefined) return this.own(context);
    return this.served(context, await this.customer(context, customerId));
  }

  private own(context: Context): TargetOrganization {
    const { organizationKind: kind, permissions } = userOf(context);
    const authority: Authority = { permissions, over: 'own organisation' };
    return { organizationId: organizationOf(context), kind, authority, customer: null };
  }

  private served(context: Context, customer: CustomerWithGrant): TargetOrganization {
    const { permissions } = userOf(context);
    const authority: Authority = { permissions, over: 'customer' };
    return { organizationId: customer.customer.id, kind: 'customer', authority, customer };
  }

  private async customer(context: Context, id: CustomerId): Promise<CustomerWithGrant> {
    const found = await this.customers.find(context, id);
    if (!found) throw new NotFound();
    return found;
  }
}
