import { getCustomer } from '@gatehouse/contracts/tenant-access';
import { useApiQuery } from '../../api/queries.js';
import { usePermission } from '../../app/me.js';

/** A customer's name. Cached, so a list requests each customer once. */
export function CustomerName({ id }: { id: string }) {
  const customer = useApiQuery(
    getCustomer,
    { customerId: id },
    { enabled: usePermission('customers:read') },
  );
  return <>{customer.data?.name ?? '…'}</>;
}
