import type {
  Area,
  CustomerId,
  DepartmentId,
  OrganizationId,
  ProviderId,
} from '@gatehouse/contracts';
import type { Module } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';

export interface Provider {
  providerId: ProviderId;
  name: string;
  modules: Module[];
  timeZone?: string | undefined;
}

export interface Customer {
  customerId: CustomerId;
  providerId: ProviderId;
  name: string;
  departmentId: DepartmentId | null;
  /** An independent customer is an organisation of its own, to which no access grant applies. */
  independent: boolean;
  /** Null for the provider's. */
  timeZone?: string | null | undefined;
}

/** The portal access of a customer. While it is pending, it is neither open nor closed. */
export interface CustomerAccess {
  customerId: CustomerId;
  /** Access is accepted: its users have accepted the terms. */
  open: boolean;
  /** Access is disabled. */
  closed: boolean;
  areas: Area[];
}

/** A projection of tenant-access's providers, customers and access grants. */
export abstract class OrganizationRepository {
  abstract putProvider(context: Context, provider: Provider): void;
  abstract putCustomer(context: Context, customer: Customer): void;
  abstract putAccess(context: Context, access: CustomerAccess): void;
  /** Null for an unknown organisation. */
  abstract nameOf(context: Context, id: OrganizationId): Promise<string | null>;
  /** The provider of a customer, or the provider itself; null for an unknown organisation. */
  abstract providerOf(context: Context, id: OrganizationId): Promise<OrganizationId | null>;
}
