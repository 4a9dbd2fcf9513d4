import type { UserId } from '@gatehouse/contracts';
import { Injectable } from '@nestjs/common';
import type { Context } from '../rpc/context.js';
import type { DeletedCustomer } from './customer-eraser.js';

/** Longer than a batch may take. Afterwards another process takes the next one. */
const LEASE = `interval '15 seconds'`;
/** Longer than any call takes, and most events: what began before the deletion may still add something. */
const SETTLING = `interval '5 minutes'`;

export interface Erasure extends DeletedCustomer {
  deletedBy: UserId | null;
}

/** The deleted customers of a service, in the scope of the worker. */
@Injectable()
export class DeletedCustomers {
  add({ transaction }: Context, { id, providerId, deletedBy }: Erasure): void {
    transaction.send(
      `insert into deleted_customers (id, provider_id, deleted_by) values ($1, $2, $3) on conflict do nothing`,
      [id, providerId, deletedBy],
    );
  }

  /** Those with something left to erase. */
  take({ transaction }: Context, limit: number, running: readonly string[]): Promise<Erasure[]> {
    return transaction.query<Erasure>(
      `update deleted_customers set due_at = now() + ${LEASE} where id in (
         select id from deleted_customers
         where erased_at is null and due_at <= now() and id <> all($2::uuid[]) order by due_at limit $1
       ) returning id, provider_id as "providerId", deleted_by as "deletedBy"`,
      [limit, running],
    );
  }

  async nextDueAt({ transaction }: Context): Promise<Date | null> {
    const [next] = await transaction.query<{ at: Date | null }>(
      'select min(due_at) as at from deleted_customers where erased_at is null and due_at > now()',
    );
    return next?.at ?? null;
  }

  /** Ends a batch: what was erased completely is looked at once more when everything that began before has ended. */
  finishBatch({ transaction }: Context, { id }: DeletedCustomer, hasMore: boolean): void {
    transaction.send(
      hasMore
        ? 'update deleted_customers set due_at = now() where id = $1'
        : `update deleted_customers set due_at = deleted_at + ${SETTLING},
             erased_at = case when now() > deleted_at + ${SETTLING} then now() end
           where id = $1`,
      [id],
    );
  }
}
