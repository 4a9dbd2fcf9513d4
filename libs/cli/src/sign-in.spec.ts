import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signInByDevice } from './sign-in.js';

const asked: URLSearchParams[] = [];
let server: Server;
let url: string;

/** An authorization server whose user confirms the code after the second poll. */
const replyTo = (path: string, form: URLSearchParams): [number, object] => {
  if (path === '/.well-known/openid-configuration')
    return [
      200,
      {
        issuer: url,
        device_authorization_endpoint: `${url}/device`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
      },
    ];
  asked.push(form);
  if (path === '/device')
    return [
      200,
      {
        ...{ device_code: 'device', user_code: 'BCDF-GHJK', expires_in: 60, interval: 0.01 },
        verification_uri: `${url}/enter`,
        verification_uri_complete: `${url}/enter?code=BCDF-GHJK`,
      },
    ];
  if (asked.length < 4) return [400, { error: 'authorization_pending' }];
  return [200, { access_token: 'access', token_type: 'Bearer', refresh_token: 'refresh' }];
};

beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      const [status, reply] = replyTo(request.url ?? '', new URLSearchParams(body));
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(reply));
    });
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

it('shows where to confirm a code, and waits until that has happened', async () => {
  const shown: string[] = [];
  const tokens = await signInByDevice(url, 'command-line', (...given) => shown.push(...given));
  expect(shown).toEqual([`${url}/enter?code=BCDF-GHJK`, 'BCDF-GHJK']);
  expect(tokens).toEqual({
    clientId: 'command-line',
    accessToken: 'access',
    refreshToken: 'refresh',
  });
  expect(asked[0]?.get('client_id')).toBe('command-line');
  expect(asked.at(-1)?.get('device_code')).toBe('device');
});
