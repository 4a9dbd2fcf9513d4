import {
  NotFound,
  type CustomerId,
  type OrganizationId,
  type OrganizationKind,
} from '@gatehouse/contracts';
import { CustomerIndependent } from '@gatehouse/contracts/tenant-access';
import { organizationOf, userOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Authority } from '../domain/delegation.js';
import { CustomerLogin } from './customer-login.js';
import { CustomerRepository, type CustomerWithGrant } from './ports.js';

/** The organisation that a call is about, and what the caller may do there. */
export interface Addressed {
  organizationId: OrganizationId;
  kind: OrganizationKind;
  authority: Authority;
  /** Null for the caller's own organisation. */
  customer: CustomerWithGrant | null;
}

/** Finds out whether a call is about the caller's own organisation or about a customer of it. */
@Injectable()
export class AddressedOrganization {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly login: CustomerLogin,
  ) {}

  /**
   * Whose people are to be looked at or changed.
   * @throws NotFound, ModuleNotEnabled, CustomerIndependent
   */
  async forPeople(context: Context, customerId: CustomerId | undefined): Promise<Addressed> {
    if (customerId === undefined) return this.own(context);
    const found = await this.customer(context, customerId);
    await this.login.require(context);
    if (found.customer.independentAt) throw new CustomerIndependent();
    return this.served(context, found);
  }

  /**
   * Whose people an address book is about: also of a customer that became an organisation of its own.
   * @throws NotFound
   */
  async forContacts(context: Context, customerId: CustomerId | undefined): Promise<Addressed> {
    if (customerId === undefined) return this.own(context);
    return this.served(context, await this.customer(context, customerId));
  }

  private own(context: Context): Addressed {
    const { organizationKind: kind, permissions } = userOf(context);
    const authority: Authority = { permissions, over: 'own organisation' };
    return { organizationId: organizationOf(context), kind, authority, customer: null };
  }

  private served(context: Context, customer: CustomerWithGrant): Addressed {
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
