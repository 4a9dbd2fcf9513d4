import { customerChanged } from '@gatehouse/contracts/tenant-access';
import { record, type Context } from '@gatehouse/platform';
import type { CustomerRecord } from './customer.repository.js';

export const recordCustomerChanged = (
  context: Context,
  customer: CustomerRecord,
): Promise<void> => {
  const { id, providerId, name, kind, email, departmentId, independentAt, timeZone, version } =
    customer;
  const independent = independentAt !== null;
  return record(context, customerChanged, {
    aggregateId: id,
    sequence: version,
    organizationId: providerId,
    data: { customerId: id, providerId, name, kind, email, departmentId, independent, timeZone },
  });
};
