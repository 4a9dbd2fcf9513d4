import type { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import type { Context } from '../rpc/context.js';
import type { RevokedEpochs } from './revocation.js';

/** A row of `revocations`. */
export interface Revocation {
  id: string;
  key: string;
  ended: number;
  stale: number;
}

/** The revocations of transactions in progress: each transaction's are published together, and waited for once. */
export class RevocationBatches {
  private readonly batches = new WeakMap<Transaction, Revocation[]>();

  constructor(
    private readonly database: Database,
    private readonly publish: (rows: Revocation[]) => Promise<void>,
  ) {}

  /** Writes a revocation in the context's transaction, and publishes it after the commit. */
  async add(context: Context, key: string, { ended, stale }: RevokedEpochs): Promise<void> {
    const [row] = await context.transaction.query<{ id: string }>(
      'insert into revocations (key, ended, stale) values ($1, $2, $3) returning id',
      [key, ended, stale],
    );
    if (!row) throw new Error('unreachable: an insert returns its row');
    const batch = this.batches.get(context.transaction) ?? this.newBatch(context);
    batch.push({ id: row.id, key, ended, stale });
  }

  private newBatch(context: Context): Revocation[] {
    const batch: Revocation[] = [];
    this.batches.set(context.transaction, batch);
    context.afterCommit(async () => {
      const kept = await this.keptOf(context.transaction, batch);
      if (kept.length > 0) await this.publish(kept);
    });
    return batch;
  }

  /** Without those that a savepoint undid: no newer epoch follows, so tokens would be stale for good. */
  private async keptOf(transaction: Transaction, batch: Revocation[]): Promise<Revocation[]> {
    if (!transaction.isPartlyUndone) return batch;
    const rows = await this.database.transaction({}, (tx) =>
      tx.query<{ id: string }>('select id from revocations where id = any($1::bigint[])', [
        batch.map(({ id }) => id),
      ]),
    );
    const kept = new Set(rows.map(({ id }) => id));
    return batch.filter(({ id }) => kept.has(id));
  }
}
