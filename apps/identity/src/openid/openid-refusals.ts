import { OPENID } from '@gatehouse/contracts/identity';
import type { CallContext } from '@gatehouse/platform';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { errorPage, type PageContext } from './openid-pages.js';
import { requestContext } from './request-context.js';

/** Requests that must not get to the library's endpoints, and why. */
const refused = new WeakMap<CallContext, string>();

export const refuseRequest = (why: string): void => {
  refused.set(requestContext(), why);
};

/** Answers a request that is refused as the library would. @returns whether it is */
export function answerRefused(
  ctx: PageContext & Pick<KoaContextWithOIDC, 'accepts' | 'path' | 'set' | 'status'>,
): boolean {
  const why = refused.get(requestContext());
  if (why === undefined) return false;
  ctx.status = 400;
  ctx.set('cache-control', 'no-store');
  const error = { error: 'invalid_request', error_description: why };
  const isPage = ctx.path === `${OPENID}/auth` || ctx.accepts('json', 'html') === 'html';
  if (isPage) errorPage(ctx, error);
  else ctx.body = error;
  return true;
}
