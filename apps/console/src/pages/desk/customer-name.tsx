import { getCustomer } from '@gatehouse/contracts/tenant-access';
import { useAnswer } from '../../api/queries.js';
import { useMay } from '../../app/me.js';

/** Whose something is; the answer is kept, so that a list asks once for each customer. */
export function CustomerName({ id }: { id: string }) {
  const customer = useAnswer(
    getCustomer,
    { customerId: id },
    { enabled: useMay('customers:read') },
  );
  return <>{customer.data?.name ?? '…'}</>;
}
