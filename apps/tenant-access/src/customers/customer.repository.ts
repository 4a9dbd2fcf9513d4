import type { CustomerId, ProviderId } from '@gatehouse/contracts';
import type { AccessStatus, Customer, CustomerSort } from '@gatehouse/contracts/tenant-access';
import type { Context, Stored } from '@gatehouse/platform';
import type { AccessGrant } from '../access-grants/access-grant.rules.js';
import type { Page, PageRequest } from '../shared/page.js';

/** What its provider sees of a customer and the customer itself has. */
type Fields = Omit<Customer, 'independent' | 'access' | 'lastSignInAt'>;

export interface CustomerRecord extends Stored<Fields> {
  providerId: ProviderId;
  independentAt: Date | null;
  createdAt: Date;
  version: number;
}

export interface CustomerWithGrant {
  customer: CustomerRecord;
  grant: AccessGrant | null;
}

/** A customer as lists have it. */
export interface ListedCustomer extends CustomerWithGrant {
  /** To the minute; null if none of its people has signed in. */
  lastSignInAt: Date | null;
}

export interface CustomerListRequest extends PageRequest {
  access?: AccessStatus | undefined;
  externalId?: string | undefined;
  /** Whether to list archived customers, or the others. */
  archived?: 'true' | 'false' | undefined;
  /** By name if undefined. */
  sort?: CustomerSort | undefined;
  order?: 'asc' | 'desc' | undefined;
  /** Lists by the time of the last change, from this one on. */
  updatedSince?: Date | undefined;
}

export abstract class CustomerRepository {
  /** @returns the customer as stored; null if another one of the provider has its external id */
  abstract create(context: Context, customer: CustomerRecord): Promise<CustomerRecord | null>;
  /** A customer of the caller's organization. `for change` locks it, and its grant, until the transaction ends. */
  abstract find(
    context: Context,
    id: CustomerId,
    lock?: 'for change',
  ): Promise<CustomerWithGrant | null>;
  /** Customers of the caller's organization that exist, locked in an order that lets two such calls not wait for each other. */
  abstract findMany(
    context: Context,
    ids: readonly CustomerId[],
    lock: 'for change',
  ): Promise<Map<CustomerId, CustomerWithGrant>>;
  /** The same, by its id in another system. */
  abstract findByExternalId(
    context: Context,
    externalId: string,
    lock?: 'for change',
  ): Promise<CustomerWithGrant | null>;
  /** The caller's own organization, if it is a customer. */
  abstract findSelf(context: Context): Promise<CustomerRecord | null>;
  /** @returns the customer as stored @throws ExternalIdTaken */
  abstract save(context: Context, customer: CustomerRecord): Promise<CustomerRecord>;
  abstract list(context: Context, request: CustomerListRequest): Promise<Page<ListedCustomer>>;
}
