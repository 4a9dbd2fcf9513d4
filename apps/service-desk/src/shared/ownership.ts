import type { CustomerId, ProviderId } from '@gatehouse/contracts';

/** Of whom something is: the provider that looks after it, and its customer. */
export interface Ownership {
  providerId: ProviderId;
  customerId: CustomerId;
}
