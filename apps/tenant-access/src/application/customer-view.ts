import type { AccessGrant as AccessGrantView, Customer } from '@gatehouse/contracts/tenant-access';
import { neverGranted, type AccessGrant } from '../domain/access-grant.js';
import type { CustomerWithGrant } from './ports.js';

/** A customer as its provider sees it. */
export function customerView({ customer, grant }: CustomerWithGrant): Customer {
  return {
    id: customer.id,
    name: customer.name,
    kind: customer.kind,
    email: customer.email,
    departmentId: customer.departmentId,
    independent: customer.independentAt !== null,
    timeZone: customer.timeZone,
    access: accessView(grant ?? neverGranted(customer.id, customer.providerId)),
  };
}

export const accessView = ({
  status,
  areas,
  pendingSince,
  acceptedAt,
  disabledAt,
  activationRole: role,
}: AccessGrant): AccessGrantView => ({
  status,
  areas,
  pendingSince,
  acceptedAt,
  disabledAt,
  role,
});
