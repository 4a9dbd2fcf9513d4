import type { Application } from '@gatehouse/contracts/identity';
import { authenticationOf, type ExampleAuthentication } from './example-authentication.js';

const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/;

export const isLoopback = (uri: string): boolean => LOOPBACK.test(uri);

/** A program that signs a user in to the application, or calls the API as a machine. */
export function exampleFor(application: Application, issuer: string): string {
  const { kind, redirectUris, clientId, scopes } = application;
  const uri = (kind === 'native' ? redirectUris.find(isLoopback) : redirectUris[0]) ?? LOCAL;
  const shared: Shared = {
    issuer: quoted(issuer),
    clientId: quoted(clientId),
    redirectUri: quoted(uri),
    scope: quoted(scopes.join(' ')),
    // Libraries refuse http unless it is allowed explicitly, which is fine on localhost.
    ...authenticationOf(application),
    insecure: issuer.startsWith('http:') ? '\n  { execute: [openid.allowInsecureRequests] },' : '',
  };
  return { web, native, 'single-page': singlePage, machine }[kind](shared, uri);
}

const machine = ({ issuer, clientId, insecure, start, key, authentication }: Shared): string =>
  `// npm install openid-client
// ${start} node job.mjs
import * as openid from 'openid-client';${key}

const gatehouse = await openid.discovery(
  new URL(${issuer}),
  ${clientId},
  undefined,
  ${authentication},${insecure}
);

const { access_token: token } = await openid.clientCredentialsGrant(gatehouse);
const response = await fetch(new URL('/api/v1/jobs', ${issuer}), {
  headers: { authorization: \`Bearer \${token}\` },
});
console.log(response.status, await response.json());
`;

const LOCAL = 'http://127.0.0.1/callback';
const WEB_PORT = '3000';

interface Shared extends ExampleAuthentication {
  issuer: string;
  clientId: string;
  redirectUri: string;
  scope: string;
  insecure: string;
}

const quoted = (text: string): string => JSON.stringify(text);

const web = (shared: Shared, uri: string): string => {
  const { issuer, clientId, redirectUri, scope, insecure, start, key, authentication } = shared;
  return `// npm install openid-client
// ${start} node portal.mjs
import { createServer } from 'node:http';
import * as openid from 'openid-client';

const redirectUri = ${redirectUri};${key}
const gatehouse = await openid.discovery(
  new URL(${issuer}),
  ${clientId},
  undefined,
  ${authentication},${insecure}
);

createServer(async (request, response) => {
  const url = new URL(request.url, redirectUri);
  try {
    if (url.searchParams.has('state')) {
      const cookie = /sign-in=([^.]+)\\.([^;]+)/.exec(request.headers.cookie ?? '');
      const tokens = await openid.authorizationCodeGrant(gatehouse, url, {
        expectedState: cookie?.[1],
        pkceCodeVerifier: cookie?.[2],
      });
      response.end(\`Signed in as \${tokens.claims()?.name}\`);
    } else if (url.pathname === '/') {
      const state = openid.randomState();
      const verifier = openid.randomPKCECodeVerifier();
      const location = openid.buildAuthorizationUrl(gatehouse, {
        redirect_uri: redirectUri,
        scope: ${scope},
        state,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }).href;
      const cookie = \`sign-in=\${state}.\${verifier}; Path=/; HttpOnly; SameSite=Lax\`;
      response.writeHead(302, { location, 'set-cookie': cookie }).end();
    } else response.writeHead(404).end();
  } catch (error) {
    response.writeHead(400).end(error.message);
  }
}).listen(${portOf(uri)}, () => console.log('Open ' + new URL('/', redirectUri)));
`;
};

/** Where the program listens: at its redirect URI, or behind the proxy that does. */
function portOf(uri: string): string {
  return isLoopback(uri) ? new URL(uri).port || '80' : WEB_PORT;
}

const native = ({ issuer, clientId, redirectUri, scope, insecure }: Shared): string =>
  `// npm install openid-client
// node sign-in.mjs
import { once } from 'node:events';
import { createServer } from 'node:http';
import * as openid from 'openid-client';

const gatehouse = await openid.discovery(
  new URL(${issuer}),
  ${clientId},
  undefined,
  openid.None(),${insecure}
);

// Any free port will do.
const server = createServer().listen(0, '127.0.0.1');
await once(server, 'listening');
const redirectUri = new URL(${redirectUri});
redirectUri.port = String(server.address().port);

const state = openid.randomState();
const verifier = openid.randomPKCECodeVerifier();
const url = openid.buildAuthorizationUrl(gatehouse, {
  redirect_uri: redirectUri.href,
  scope: ${scope},
  state,
  code_challenge: await openid.calculatePKCECodeChallenge(verifier),
  code_challenge_method: 'S256',
});
console.log(\`Open \${url.href}\`);

const [request, response] = await once(server, 'request');
const tokens = await openid.authorizationCodeGrant(gatehouse, new URL(request.url, redirectUri), {
  expectedState: state,
  pkceCodeVerifier: verifier,
});
response.end('You can close this window.', () => server.closeAllConnections());
server.close();
console.log(\`Signed in as \${tokens.claims()?.name}\`);
`;

const singlePage = ({ issuer, clientId, redirectUri, scope, insecure }: Shared): string =>
  `// npm install openid-client, and a bundler such as Vite
import * as openid from 'openid-client';

const gatehouse = await openid.discovery(
  new URL(${issuer}),
  ${clientId},
  undefined,
  openid.None(),${insecure}
);

const started = JSON.parse(sessionStorage.getItem('sign-in') ?? 'null');
if (started && new URLSearchParams(location.search).has('state')) {
  sessionStorage.removeItem('sign-in');
  const tokens = await openid.authorizationCodeGrant(gatehouse, new URL(location.href), started);
  history.replaceState(null, '', location.pathname);
  document.body.textContent = \`Signed in as \${tokens.claims()?.name}\`;
} else {
  const checks = {
    expectedState: openid.randomState(),
    pkceCodeVerifier: openid.randomPKCECodeVerifier(),
  };
  sessionStorage.setItem('sign-in', JSON.stringify(checks));
  location.assign(openid.buildAuthorizationUrl(gatehouse, {
    redirect_uri: ${redirectUri},
    scope: ${scope},
    state: checks.expectedState,
    code_challenge: await openid.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
    code_challenge_method: 'S256',
  }));
}
`;
