import { listCustomerInvitations } from '@gatehouse/contracts/invitations';
import {
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
import { inLists } from '../api/pending-changes.js';
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
  timer ??= setTimeout(refetchChanged, TOGETHER_MS);
  if (access?.from === 'pending' && access.to === 'accepted') void tellAccepted(customerId);
}

/** Events may have been missed while the stream was broken. */
export const onCustomersUnknown = (): void =>
  void invalidate(queryClient, [getCustomer, listCustomers]);

function refetchChanged(): void {
  timer = undefined;
  const ids = [...changed];
  changed.clear();
  for (const customerId of ids) {
    for (const contract of [getCustomer, ...OF_A_CUSTOMER])
      void queryClient.invalidateQueries({ queryKey: queryKeyOf(contract, { customerId }) });
  }
  const queryKey = queryKeyOf(listCustomers);
  const isLong = ({ state }: { state: { data: unknown } }): boolean =>
    ((state.data as InfiniteData<unknown> | undefined)?.pages.length ?? 0) > MAX_REFETCHED_PAGES;
  void queryClient.invalidateQueries({ queryKey, predicate: (query) => !isLong(query) });
  // Refetching a long list loads every page again, so its rows are replaced.
  if (queryClient.getQueryCache().findAll({ queryKey, predicate: isLong }).length > 0)
    for (const id of ids) void replaceInLists(id);
}

async function replaceInLists(customerId: Customer['id']): Promise<void> {
  const customer = await callApi(getCustomer, { customerId });
  const { key, update } = inLists(listCustomers, customerId, () => customer);
  queryClient.setQueriesData<unknown>({ queryKey: key }, (answer: unknown) =>
    answer === undefined ? undefined : update(answer),
  );
}

async function tellAccepted(customerId: Customer['id']): Promise<void> {
  // One that the user may not see is not mentioned.
  const customer = await callApi(getCustomer, { customerId }).catch(() => undefined);
  if (customer) toast.success(i18next.t('access.news.accepted', { name: customer.name }));
}
