import type { Database } from './database.js';
import type { Scope } from './scope.js';
import type { CallContext, Context } from '../rpc/context.js';
import { originOf } from '../rpc/origin.js';

/** A transaction, and what follows its commit. Use cases in steps open theirs here; for all others the platform does. */
export class UnitOfWork {
  constructor(private readonly database: Database) {}

  /** Runs work in a transaction that sees the rows of `scope`, commits, then runs its `afterCommit` callbacks. */
  async run<T>(
    context: CallContext,
    scope: Scope,
    work: (context: Context) => T | Promise<T>,
    options: { readOnly?: boolean } = {},
  ): Promise<T> {
    let afterwards: (() => Promise<void>)[] = [];
    const result = await this.database.transaction(
      scope,
      (transaction) => {
        // A retried transaction registers its callbacks again.
        afterwards = [];
        return work({ ...context, transaction, afterCommit: (later) => afterwards.push(later) });
      },
      {
        ...options,
        timeoutMs: context.deadline - Date.now(),
        origin: originOf(context),
        ...(context.cause ? { action: context.cause.action } : {}),
      },
    );
    for (const later of afterwards) await later();
    return result;
  }
}

/**
 * The context of a service acting on its own, for `timeoutMs`.
 * @param cause the trigger, for the audit trail
 */
export const ownContext = (timeoutMs: number, cause?: CallContext['cause']): CallContext => ({
  actor: { kind: 'service' },
  assertion: undefined,
  device: { address: '', userAgent: '' },
  ...(cause ? { cause } : {}),
  deadline: Date.now() + timeoutMs,
});
