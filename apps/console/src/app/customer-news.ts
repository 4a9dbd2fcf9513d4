import { listCustomerInvitations } from '@gatehouse/contracts/invitations';
import {
  countCustomers,
  getCustomer,
  listAccessChanges,
  listCustomerMembers,
  listCustomers,
  type Customer,
  type CustomerNews,
} from '@gatehouse/contracts/tenant-access';
import type { InfiniteData } from '@tanstack/react-query';
import i18next from 'i18next';
import { toast } from '../components/toast.js';
import { callApi } from '../api/call-api.js';
import { inLists, pendingChanges } from '../api/pending-changes.js';
import { invalidate, MAX_REFETCHED_PAGES, queryClient, queryKeyOf } from '../api/queries.js';

/** Many customers may change at once: pages are refetched together. */
const TOGETHER_MS = 250;
/** What a customer's page shows, besides the customer. */
const OF_A_CUSTOMER = [listAccessChanges, listCustomerInvitations, listCustomerMembers];

const changed = new Set<Customer['id']>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Refetches what is shown of a customer that someone changed, and tells when one has accepted. */
export function onCustomerNews({ customerId, access }: CustomerNews): void {
  changed.add(customerId);
  timer ??= setTimeout(() => void refetchChanged(), TOGETHER_MS);
  if (access?.from === 'pending' && access.to === 'accepted') void tellAccepted(customerId);
}

/** Events may have been missed while the stream was broken. */
export const onCustomersUnknown = (): void =>
  void invalidate(queryClient, [getCustomer, listCustomers, countCustomers]);

/** One refetch of lists follows the other: if each news restarted it, they would not change until the last. */
async function refetchChanged(): Promise<void> {
  const ids = [...changed];
  changed.clear();
  for (const customerId of ids) {
    for (const contract of [getCustomer, ...OF_A_CUSTOMER])
      void queryClient.invalidateQueries({ queryKey: queryKeyOf(contract, { customerId }) });
  }
  void invalidate(queryClient, [countCustomers]);
  await refetchLists(ids);
  timer = changed.size > 0 ? setTimeout(() => void refetchChanged(), TOGETHER_MS) : undefined;
}

async function refetchLists(ids: readonly Customer['id'][]): Promise<void> {
  const queryKey = queryKeyOf(listCustomers);
  const isLong = ({ state }: { state: { data: unknown } }): boolean =>
    ((state.data as Partial<InfiniteData<unknown>> | undefined)?.pages?.length ?? 0) >
    MAX_REFETCHED_PAGES;
  const refetching = queryClient.invalidateQueries({
    queryKey,
    predicate: (query) => !isLong(query),
  });
  // Refetching a long list loads every page again, so its rows are replaced.
  const hasLong = queryClient.getQueryCache().findAll({ queryKey, predicate: isLong }).length > 0;
  await Promise.allSettled([refetching, ...(hasLong ? ids.map(replaceInLists) : [])]);
}

async function replaceInLists(customerId: Customer['id']): Promise<void> {
  const customer = await pendingChanges.readAfter(() => callApi(getCustomer, { customerId }));
  const { key, update } = inLists(listCustomers, customerId, () => customer);
  queryClient.setQueriesData<unknown>({ queryKey: key }, (response: unknown) =>
    response === undefined ? undefined : update(response),
  );
}

async function tellAccepted(customerId: Customer['id']): Promise<void> {
  // One that the user may not see is not mentioned.
  const customer = await callApi(getCustomer, { customerId }).catch(() => undefined);
  if (customer) toast.success(i18next.t('access.news.accepted', { name: customer.name }));
}
