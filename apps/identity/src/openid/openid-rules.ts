import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { OpenIdAccounts } from './openid-accounts.js';
import type { SessionRef } from './openid.repository.js';
import { PAGE_POLICY } from './openid-pages.js';

/** What surrounds the library's own handling: the policy of its pages, and the end of our session where its own ends. */
export function useOurRules(
  provider: Provider,
  accounts: OpenIdAccounts,
  endSession: (session: SessionRef) => Promise<void>,
): void {
  provider.use(async (ctx, next) => {
    ctx.set('content-security-policy', PAGE_POLICY);
    await next();
    const { oidc } = ctx as Partial<KoaContextWithOIDC>;
    if (oidc?.route !== 'end_session_confirm') return;
    const { uid, destroyed } = oidc.session as { uid: string; destroyed?: boolean };
    const session = destroyed ? await accounts.sessionOfBrowser(uid) : null;
    if (session) await endSession(session);
  });
}
