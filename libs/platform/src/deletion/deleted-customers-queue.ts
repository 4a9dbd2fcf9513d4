import { markErasure } from '../database/erasure.js';
import { ownContext, UnitOfWork } from '../database/unit-of-work.js';
import { Queue, type JobQueue } from '../jobs/queue.js';
import type { Context } from '../rpc/context.js';
import { CustomerEraser } from './customer-eraser.js';
import { DeletedCustomers, type Erasure } from './deleted-customers.js';

const TIMEOUT_MS = 10_000;

/** Erases deleted customers in batches, each in a transaction: whatever stops in between, the next one goes on. */
@Queue({ name: 'deleted-customers', concurrency: 1 })
export class DeletedCustomersQueue implements JobQueue<Erasure> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly customers: DeletedCustomers,
    private readonly eraser: CustomerEraser,
  ) {}

  take(context: Context, limit: number, running: readonly string[]): Promise<Erasure[]> {
    return this.customers.take(context, limit, running);
  }

  nextDueAt(context: Context): Promise<Date | null> {
    return this.customers.nextDueAt(context);
  }

  run(customer: Erasure): Promise<void> {
    const action = `${this.eraser.service}.erase-customer`;
    const cause = { action, actorId: customer.deletedBy };
    return this.work.run(ownContext(TIMEOUT_MS, cause), { worker: 'on' }, async (context) => {
      await markErasure(context.transaction);
      const hasMore = await this.eraser.eraseSome(context, customer);
      context.transaction.enter({ worker: 'on' });
      this.customers.finishBatch(context, customer, hasMore);
    });
  }
}
