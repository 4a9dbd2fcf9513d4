import type { CustomerId, ProviderId } from '@gatehouse/contracts';

/** The customer that something belongs to, and the provider that looks after it. */
export interface Ownership {
  providerId: ProviderId;
  customerId: CustomerId;
}
