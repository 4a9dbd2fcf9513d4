import type { Database } from './database.js';
import type { Scope } from './scope.js';
import type { CallContext, Context } from '../rpc/context.js';
import { originOf } from '../rpc/origin.js';

/** One transaction and what is to follow its commit. Use cases in steps open theirs here; all others find theirs open. */
export class UnitOfWork {
  constructor(private readonly database: Database) {}

  /** Runs work in a transaction that sees the rows of `scope`, commits, then does what the work left for afterwards. */
  async run<T>(
    context: CallContext,
    scope: Scope,
    work: (context: Context) => Promise<T>,
  ): Promise<T> {
    let afterwards: (() => Promise<void>)[] = [];
    const result = await this.database.transaction(
      scope,
      (transaction) => {
        // It may be run again, and what was to follow the first time does not.
        afterwards = [];
        return work({ ...context, transaction, afterCommit: (later) => afterwards.push(later) });
      },
      context.deadline - Date.now(),
      originOf(context),
    );
    for (const later of afterwards) await later();
    return result;
  }
}

/**
 * The context of a service that acts of its own accord, for as long as `timeoutMs`.
 * @param cause what has it act, for the record
 */
export const ownContext = (timeoutMs: number, cause?: CallContext['cause']): CallContext => ({
  actor: { kind: 'service' },
  assertion: undefined,
  device: { address: '', userAgent: '' },
  ...(cause ? { cause } : {}),
  deadline: Date.now() + timeoutMs,
});
