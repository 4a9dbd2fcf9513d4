import { customerChanged } from '@gatehouse/contracts/tenant-access';
import { record, type Context } from '@gatehouse/platform';
import type { CustomerRecord } from './customer.repository.js';

export const recordCustomerChanged = (
  context: Context,
  { id, independentAt, version, createdAt: _, updatedAt: __, ...customer }: CustomerRecord,
): Promise<void> =>
  record(context, customerChanged, {
    aggregateId: id,
    sequence: version,
    organizationId: customer.providerId,
    data: { customerId: id, independent: independentAt !== null, ...customer },
  });
