import type { CustomerId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { RemovedMembership } from '../memberships/membership-changes.js';

export interface CustomerDataCounts {
  contacts: number;
  members: number;
  roles: number;
  serviceAccounts: number;
  apiKeys: number;
  accessChanges: number;
}

/** Everything that this service stores of a customer, in all of its features. */
export abstract class CustomerDataRepository {
  /** Counts what row-level security shows: as the provider its own contacts, as the customer all that it has. */
  abstract count(context: Context, id: CustomerId): Promise<CustomerDataCounts>;
  /** Deletes the provider's contacts at the customer, in the scope of the provider. */
  abstract deleteContacts(context: Context, id: CustomerId): void;
  /** Deletes its memberships, in its own scope. */
  abstract deleteMembers(context: Context, id: CustomerId): Promise<RemovedMembership[]>;
  /** Deletes all that the customer has, except itself and its members, in its own scope. */
  abstract deleteBelongings(context: Context, id: CustomerId): void;
  /** Deletes the customer itself, in the scope of the provider. */
  abstract deleteCustomer(context: Context, id: CustomerId): void;
}
