import type { Canary } from './canary.js';

const at = 'apps/gateway/src/authentication';
const services = ['gateway'];

/** Rules of the gateways about cookies and access tokens. */
export const browserCanaries: readonly Canary[] = [
  {
    name: 'cookies-revoked',
    rule: 'What ends a session or its permissions applies to browsers, too',
    services,
    file: `${at}/authentication-guard.ts`,
    find: `requireRights({ rights }: KnownRequest): Promise<void> {
    if (!rights) return;`,
    replace: `requireRights({ rights, headers }: KnownRequest): Promise<void> {
    if (!rights || headers.cookie !== undefined) return;`,
  },
  {
    name: 'own-page',
    rule: 'Cookies work for requests from our own pages only',
    services,
    file: `${at}/browser-sessions.ts`,
    find: 'if (!isOwn) throw new CrossSiteRequest();',
    replace: '',
  },
  {
    name: 'client-header',
    rule: 'Cookies change something only together with the console’s header',
    services,
    file: `${at}/browser-sessions.ts`,
    find: 'if (!SAFE.includes(request.method) && !isConsole(request)) throw new CrossSiteRequest();',
    replace: '',
  },
  {
    // The services would refuse it ten seconds later, since what the gateway signs for them expires, too.
    // So that three minutes suffice, tokens expire after 20 seconds.
    name: 'access-token-expiry',
    rule: 'An expired access token is refused though its session is open',
    services: ['identity', ...services],
    file: `${at}/jwt-strategy.ts`,
    find: `algorithms: ['ES256'],`,
    replace: `algorithms: ['ES256'], ignoreExpiration: true,`,
    also: [
      {
        file: 'apps/identity/src/signing-keys/es256-access-tokens.ts',
        find: 'ACCESS_TOKEN_LIFETIME_S = 300;',
        replace: 'ACCESS_TOKEN_LIFETIME_S = 20;',
      },
      {
        file: `${at}/actor-signer.ts`,
        find: 'claims.exp * 1000',
        replace: 'claims.exp * 1000 + 3_600_000',
      },
    ],
  },
];
