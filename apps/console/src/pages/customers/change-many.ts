import { resendActivation } from '@gatehouse/contracts/invitations';
import { listCustomers, setAccess, type Customer } from '@gatehouse/contracts/tenant-access';
import type { RequestOf } from '@gatehouse/contracts';
import { callApi } from '../../api/call-api.js';

const AT_ONCE = 4;
const PAGE = 200;

/** What can be done with many customers at once. */
export type ManyAction = 'turnOn' | 'turnOff' | 'resend';

export interface Outcome {
  customer: Customer;
  /** Null if it worked. */
  problem: unknown;
}

const ACTIONS: Record<ManyAction, (customer: Customer) => Promise<unknown>> = {
  turnOn: ({ id: customerId }) => callApi(setAccess, { customerId, enabled: true }),
  turnOff: ({ id: customerId }) => callApi(setAccess, { customerId, enabled: false }),
  resend: ({ id: customerId }) => callApi(resendActivation, { customerId }),
};

/** Does the same with each customer, a few at a time, and reports each outcome. An aborted signal lets those end that have begun. */
export async function changeMany(
  action: ManyAction,
  customers: readonly Customer[],
  { signal, onOutcome }: { signal: AbortSignal; onOutcome: (outcome: Outcome) => void },
): Promise<void> {
  const rest = customers.values();
  const work = async (): Promise<void> => {
    for (const customer of rest) {
      if (signal.aborted) return;
      const problem: unknown = await ACTIONS[action](customer).then(
        () => null,
        (error: unknown) => error,
      );
      onOutcome({ customer, problem });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Every customer that a list shows, also those that are not loaded yet. */
export async function everyCustomer(by: RequestOf<typeof listCustomers>): Promise<Customer[]> {
  const all: Customer[] = [];
  let cursor: string | undefined;
  do {
    const page = await callApi(listCustomers, { ...by, limit: PAGE, ...(cursor && { cursor }) });
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}
