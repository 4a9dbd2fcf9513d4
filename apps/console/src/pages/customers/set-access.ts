import type { OutputOf } from '@gatehouse/contracts';
import {
  getCustomer,
  listAccessChanges,
  listCustomers,
  setAccess,
  type Customer,
} from '@gatehouse/contracts/tenant-access';
import { listCustomerInvitations } from '@gatehouse/contracts/invitations';
import {
  useMutation,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import { ask } from '../../api/ask.js';
import { keyOf, renew } from '../../api/queries.js';

type CustomerPages = InfiniteData<OutputOf<typeof listCustomers>>;

/**
 * Turns a customer's portal access on or off. The switch moves at once; what the API then says is what stands, and a refusal moves it
 * back.
 */
export function useSetAccess() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ customer, enabled }: { customer: Customer; enabled: boolean }) =>
      ask(setAccess, { customerId: customer.id, enabled }),
    onMutate: async ({ customer, enabled }) => {
      await client.cancelQueries({ queryKey: keyOf(listCustomers) });
      await client.cancelQueries({ queryKey: keyOf(getCustomer) });
      put(client, {
        ...customer,
        access: { ...customer.access, status: expected(customer, enabled) },
      });
    },
    onSuccess: (access, { customer }) => put(client, { ...customer, access }),
    onError: (_, { customer }) => put(client, customer),
    onSettled: () => renew(client, [getCustomer, listAccessChanges, listCustomerInvitations]),
  });
}

/** What the state machine of access grants will most likely say. */
function expected({ access }: Customer, enabled: boolean): Customer['access']['status'] {
  if (!enabled) return access.status === 'off' ? 'off' : 'disabled';
  return access.acceptedAt ? 'accepted' : 'pending';
}

/** Shows a customer as it is now, wherever it stands. */
export function put(client: QueryClient, customer: Customer): void {
  client.setQueryData(keyOf(getCustomer, { customerId: customer.id }), customer);
  client.setQueriesData<CustomerPages>(
    { queryKey: keyOf(listCustomers) },
    (pages) =>
      pages && {
        ...pages,
        pages: pages.pages.map((page) => ({
          ...page,
          items: page.items.map((item) => (item.id === customer.id ? customer : item)),
        })),
      },
  );
}
