import type { Activation } from '@gatehouse/contracts/tenant-access';
import type { AccessGrant } from '../domain/access-grant.js';
import type { CustomerRecord } from './ports.js';

/**
 * To whom the activation e-mail of a customer goes; null where the portal is not open, there is no address, or somebody of the
 * customer can sign in already (D2).
 */
export function activationOf(
  customer: CustomerRecord,
  grant: AccessGrant,
  members: number,
): Activation | null {
  const open = grant.status === 'pending' || grant.status === 'accepted';
  if (!open || !customer.email || members > 0) return null;
  return {
    customerId: customer.id,
    providerId: customer.providerId,
    organizationName: customer.name,
    email: customer.email,
    role: grant.activationRole,
    language: 'en',
    accessEpoch: grant.endedEpoch,
  };
}
