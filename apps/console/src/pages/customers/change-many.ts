import { resendActivation } from '@gatehouse/contracts/invitations';
import { listCustomers, setAccessOfMany, type Customer } from '@gatehouse/contracts/tenant-access';
import type { RequestOf } from '@gatehouse/contracts';
import { ApiError } from '../../api/api-error.js';
import { callApi } from '../../api/call-api.js';
import { randomKey } from '../../api/random-key.js';

const AT_ONCE = 4;
/** Fewer than the call takes, so that there is progress to see and a moment to stop. */
const PER_CALL = 100;
const PAGE = 200;

/** What can be done with many customers at once. */
export type ManyAction = 'turnOn' | 'turnOff' | 'resend';

export interface Outcome {
  customer: Customer;
  /** Null if it worked. */
  problem: unknown;
}

interface Progress {
  signal: AbortSignal;
  onOutcomes: (outcomes: Outcome[]) => void;
}

/** Does the same with each customer, and reports each outcome. An aborted signal lets those end that have begun. */
export async function changeMany(
  action: ManyAction,
  customers: readonly Customer[],
  progress: Progress,
): Promise<void> {
  if (action === 'resend') await resendEach(customers, progress);
  else await turnAll(customers, action === 'turnOn', progress);
}

async function turnAll(
  customers: readonly Customer[],
  enabled: boolean,
  { signal, onOutcomes }: Progress,
): Promise<void> {
  for (let from = 0; from < customers.length && !signal.aborted; from += PER_CALL) {
    const some = customers.slice(from, from + PER_CALL);
    const customerIds = some.map(({ id }) => id);
    const options = { idempotencyKey: randomKey() };
    try {
      const { items } = await callApi(setAccessOfMany, { customerIds, enabled }, options);
      const problems = new Map(items.map(({ customerId, problem }) => [customerId, problem]));
      onOutcomes(
        some.map((customer) => {
          const problem = problems.get(customer.id);
          return { customer, problem: problem ? new ApiError({ ...problem, status: 409 }) : null };
        }),
      );
    } catch (problem) {
      onOutcomes(some.map((customer) => ({ customer, problem })));
    }
  }
}

async function resendEach(
  customers: readonly Customer[],
  { signal, onOutcomes }: Progress,
): Promise<void> {
  const rest = customers.values();
  const work = async (): Promise<void> => {
    for (const customer of rest) {
      if (signal.aborted) return;
      const problem: unknown = await callApi(resendActivation, { customerId: customer.id }).then(
        () => null,
        (error: unknown) => error,
      );
      onOutcomes([{ customer, problem }]);
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
