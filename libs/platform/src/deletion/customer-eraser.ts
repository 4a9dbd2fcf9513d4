import type { CustomerId, ProviderId, ServiceName } from '@gatehouse/contracts';
import type { Context } from '../rpc/context.js';

export interface DeletedCustomer {
  id: CustomerId;
  providerId: ProviderId;
}

/** How a service erases what it stores of a deleted customer. */
export abstract class CustomerEraser {
  abstract readonly service: ServiceName;
  /** Erases a batch, under the scope of the worker. @returns whether there may be more */
  abstract eraseSome(context: Context, customer: DeletedCustomer): Promise<boolean>;
}

export const ERASED_AT_ONCE = 500;

/**
 * Deletes at most a batch of rows, in the order of the tables.
 * @param conditions SQL by table; `$1` is the customer's id
 * @returns whether there may be more: unless nothing was left
 */
export async function deleteBatch(
  { transaction }: Context,
  conditions: Readonly<Record<string, string>>,
  { id }: DeletedCustomer,
): Promise<boolean> {
  let room = ERASED_AT_ONCE;
  for (const [table, condition] of Object.entries(conditions)) {
    const deleted = await transaction.query(
      `delete from ${table} where ctid = any(array(select ctid from ${table} where ${condition} limit $2)) returning 1`,
      [id, room],
    );
    room -= deleted.length;
    if (room <= 0) break;
  }
  // A row that changes meanwhile is left to the next batch.
  return room < ERASED_AT_ONCE;
}
