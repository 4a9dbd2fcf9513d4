import { AsyncLocalStorage } from 'node:async_hooks';
import type { CallContext } from '@gatehouse/platform';

const current = new AsyncLocalStorage<CallContext>();

/** Runs work on behalf of a request; the library's callbacks, which are not given it, find it again. */
export const runInContext = <T>(context: CallContext, work: () => T): T =>
  current.run(context, work);

export function requestContext(): CallContext {
  const context = current.getStore();
  if (!context) throw new Error('unreachable: the library only runs within requests');
  return context;
}
