import { AsyncLocalStorage } from 'node:async_hooks';
import { hashToken, type CallContext, type Context, type UnitOfWork } from '@gatehouse/platform';

const current = new AsyncLocalStorage<CallContext>();

/** Runs work on behalf of a request; the library's callbacks, which are not given it, find it again. */
export const runInContext = <T>(context: CallContext, work: () => T): T =>
  current.run(context, work);

export function requestContext(): CallContext {
  const context = current.getStore();
  if (!context) throw new Error('unreachable: the library only runs within requests');
  return context;
}

/** Works on what a token, or another id of the library, names: row-level security shows nothing else. */
export function workOn<T>(
  work: UnitOfWork,
  token: string,
  run: (context: Context, hash: Buffer) => T | Promise<T>,
  options: { readOnly?: boolean } = {},
): Promise<T> {
  const hash = hashToken(token);
  const scope = { token_hash: hash.toString('hex') };
  return work.run(requestContext(), scope, (tx) => run(tx, hash), options);
}
