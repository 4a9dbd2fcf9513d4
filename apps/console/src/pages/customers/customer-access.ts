import type { Area } from '@gatehouse/contracts';
import { listCustomerInvitations } from '@gatehouse/contracts/invitations';
import {
  getCustomer,
  listAccessChanges,
  listCustomers,
  setAccess,
  updateAccess,
  type AccessGrant,
  type Customer,
} from '@gatehouse/contracts/tenant-access';
import { ask } from '../../api/ask.js';
import { useOptimistic, type Thing } from '../../parts/optimistic.js';
import { inAnswer, inLists } from '../../api/pending.js';

const withAccess = (customer: Customer, access: Partial<AccessGrant>): Customer => ({
  ...customer,
  access: { ...customer.access, ...access },
});

const accessOf = (customerId: string): Thing<Customer, AccessGrant> => ({
  id: `access of ${customerId}`,
  places: (update) => [
    inAnswer(getCustomer, { customerId }, update),
    inLists(listCustomers, customerId, update),
  ],
  settled: (access) => (customer) => withAccess(customer, access),
  touches: [getCustomer, listAccessChanges, listCustomerInvitations],
});

/** Turns a customer's portal on or off, and opens and closes its areas. All of it shows at once. */
export function useCustomerAccess(customer: Customer) {
  const { id: customerId } = customer;
  const { change, ...state } = useOptimistic(accessOf(customerId), customer);
  const turn = (enabled: boolean, onSuccess?: (access: AccessGrant) => void): void =>
    change({
      apply: (before) => withAccess(before, { status: expected(before, enabled) }),
      send: () => ask(setAccess, { customerId, enabled }),
      ...(onSuccess ? { onSuccess } : {}),
    });
  const open = (area: Area, isOpen: boolean): void =>
    change({
      apply: (before) => {
        const others = before.access.areas.filter((each) => each !== area);
        return withAccess(before, { areas: isOpen ? [...others, area] : others });
      },
      send: ({ access: { areas } }) => ask(updateAccess, { customerId, areas }),
    });
  return { turn, open, ...state };
}

/** What the state machine of access grants will most likely say. */
function expected({ access }: Customer, enabled: boolean): Customer['access']['status'] {
  if (!enabled) return access.status === 'off' ? 'off' : 'disabled';
  return access.acceptedAt ? 'accepted' : 'pending';
}
