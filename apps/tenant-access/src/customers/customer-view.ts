import type { Customer } from '@gatehouse/contracts/tenant-access';
import { accessView } from '../access-grants/access-grant-view.js';
import { neverGranted } from '../access-grants/access-grant.rules.js';
import type { CustomerWithGrant } from './customer.repository.js';

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
    externalId: customer.externalId,
    language: customer.language,
    updatedAt: customer.updatedAt,
    archivedAt: customer.archivedAt,
    access: accessView(grant ?? neverGranted(customer.id, customer.providerId)),
  };
}
