import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { OpenIdAccounts } from './openid-accounts.js';
import type { SessionRef } from './openid.repository.js';
import { POLL_INTERVAL_S } from './openid-adapter.js';
import { PAGE_POLICY } from './openid-pages.js';
import { answerRefused } from './openid-refusals.js';

/**
 * What surrounds the library's own handling: the policy of its pages, what it must not see, how often devices may poll, which it does not
 * tell them, and the end of our session where its own ends.
 */
export function useOurRules(
  provider: Provider,
  accounts: OpenIdAccounts,
  endSession: (session: SessionRef) => Promise<void>,
): void {
  provider.use(async (ctx, next) => {
    ctx.set('content-security-policy', PAGE_POLICY);
    if (answerRefused(ctx)) return;
    await next();
    const { oidc } = ctx as Partial<KoaContextWithOIDC>;
    if (oidc?.route === 'device_authorization' && isStarted(ctx.body))
      ctx.body = { ...ctx.body, interval: POLL_INTERVAL_S };
    if (oidc?.route !== 'end_session_confirm') return;
    const { uid, destroyed } = oidc.session as { uid: string; destroyed?: boolean };
    const session = destroyed ? await accounts.sessionOfBrowser(uid) : null;
    if (session) await endSession(session);
  });
}

const isStarted = (body: unknown): body is object =>
  typeof body === 'object' && body !== null && 'device_code' in body;
