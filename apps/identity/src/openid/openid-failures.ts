import type { CallContext } from '@gatehouse/platform';
import type Provider from 'oidc-provider';
import { requestContext } from './request-context.js';

/** What failed in a request where the library would answer 500. */
const failures = new WeakMap<CallContext, unknown>();

export function keepFailures(provider: Provider): void {
  provider.on('server_error', (_ctx, error) => {
    failures.set(requestContext(), error);
  });
}

/** Throws what failed, so that it is answered as in every other call: 503 where the database or a service is away. */
export function throwFailure(): void {
  const context = requestContext();
  if (failures.has(context)) throw failures.get(context);
}
