import type { Customer } from '@gatehouse/contracts/tenant-access';
import { accessView } from '../access-grants/access-grant-view.js';
import { neverGranted } from '../access-grants/access-grant.rules.js';
import type { CustomerWithGrant } from './customer.repository.js';

/** A customer as its provider sees it. */
export function customerView({ customer, grant }: CustomerWithGrant): Customer {
  const { independentAt, ...fields } = customer;
  return {
    ...fields,
    independent: independentAt !== null,
    access: accessView(grant ?? neverGranted(customer.id, customer.providerId)),
  };
}
