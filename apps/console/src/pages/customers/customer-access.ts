import type { Area } from '@gatehouse/contracts';
import { listCustomerInvitations } from '@gatehouse/contracts/invitations';
import {
  countCustomers,
  getCustomer,
  listAccessChanges,
  listCustomers,
  nextAccessStatus,
  setAccess,
  updateAccess,
  type AccessGrant,
  type AccessStatus,
  type Customer,
} from '@gatehouse/contracts/tenant-access';
import { callApi } from '../../api/call-api.js';
import {
  useOptimisticMutation,
  type OptimisticTarget,
} from '../../components/use-optimistic-mutation.js';
import { inQuery, inLists } from '../../api/pending-changes.js';

const withAccess = (customer: Customer, access: Partial<AccessGrant>): Customer => ({
  ...customer,
  access: { ...customer.access, ...access },
});

/** Calls whose responses show a customer's access, or what it brought about. */
export const TOUCHED_BY_ACCESS = [
  getCustomer,
  listCustomers,
  countCustomers,
  listAccessChanges,
  listCustomerInvitations,
];

const accessOf = (customerId: string): OptimisticTarget<Customer, AccessGrant> => ({
  id: `access of ${customerId}`,
  cacheTargets: (update) => [
    inQuery(getCustomer, { customerId }, update),
    inLists(listCustomers, customerId, update),
  ],
  applyResponse: (access) => (customer) => withAccess(customer, access),
  touches: [getCustomer, countCustomers, listAccessChanges, listCustomerInvitations],
});

/** Optimistic updates of a customer's portal access and areas. */
export function useCustomerAccess(customer: Customer) {
  const { id: customerId } = customer;
  const { change, ...state } = useOptimisticMutation(accessOf(customerId), customer);
  const turn = (enabled: boolean, onSuccess?: (access: AccessGrant) => void): void =>
    change({
      apply: (before) => withAccess(before, { status: expected(before, enabled) }),
      send: () => callApi(setAccess, { customerId, enabled }),
      ...(onSuccess ? { onSuccess } : {}),
    });
  const open = (area: Area, isOpen: boolean): void =>
    change({
      apply: (before) => {
        const others = before.access.areas.filter((each) => each !== area);
        return withAccess(before, { areas: isOpen ? [...others, area] : others });
      },
      send: ({ access: { areas } }) => callApi(updateAccess, { customerId, areas }),
    });
  return { turn, open, ...state };
}

/** The status that the API will most likely return. */
const expected = ({ access }: Customer, enabled: boolean): AccessStatus =>
  nextAccessStatus(access, enabled ? 'enable' : 'disable') ?? access.status;
