import { generateKeyPairSync } from 'node:crypto';
import { RateLimited, Unavailable, type Problem } from '@gatehouse/contracts';
import { checkOrigin } from '@gatehouse/contracts/identity';
import { ActorAssertionSigner, RpcClient } from '@gatehouse/platform/rpc';
import { Metrics } from '@gatehouse/platform/telemetry';
import { standInFor, startPlatform, type StandIn, type TestPlatform } from '@gatehouse/testing';
import { fastify, type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ActorSigner } from '../authentication/actor-signer.js';
import { sendOpenIdProblem } from '../openid/oauth-errors.js';
import { addResponseHeaders } from '../http/response-headers.js';
import { allowApplicationOrigins } from './application-origins.js';

const ORIGIN = 'https://spa.example.com';
const OTHER = 'https://other.example.com';

let platform: TestPlatform;
let identity: StandIn;
let server: FastifyInstance;
let url: string;
let raised: Problem | undefined;
beforeAll(async () => {
  platform = await startPlatform({});
  identity = await standInFor(platform, 'identity');
  identity.handle(checkOrigin, ({ origin }) => ({ allowed: origin === ORIGIN }));
  const rpc = new RpcClient(await platform.connect('gateway'), new Metrics('gateway'));
  const assertions = new ActorAssertionSigner(generateKeyPairSync('ed25519').privateKey);
  server = fastify();
  addResponseHeaders(server);
  allowApplicationOrigins(
    server,
    'https://gatehouse.example',
    rpc,
    new ActorSigner(() => assertions),
  );
  server.all('/oidc/*', async (_request, reply) => {
    if (raised) sendOpenIdProblem(reply, raised);
    // As identity answers: the application is known, and the origin is not one of its own.
    else await reply.status(400).send({ error: 'invalid_request' });
    return reply;
  });
  server.get('/.well-known/jwks.json', (_request, reply) => {
    if (raised) sendOpenIdProblem(reply, raised);
    else void reply.send({ keys: [] });
  });
  url = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  await platform.stop();
});

const ask = (origin: string, path = '/oidc/token', method = 'POST'): Promise<Response> =>
  fetch(url + path, { method, headers: { origin } });

const PROBLEMS: [status: number, problem: Problem][] = [
  [429, new RateLimited({ retryAfterSeconds: 7 })],
  [503, new Unavailable({ retryAfterSeconds: 7 })],
];

describe('what the gateway raises at an OAuth endpoint', () => {
  it.each(PROBLEMS)(
    '%i is shown to scripts of registered origins, and no others',
    async (status, problem) => {
      raised = problem;
      const shown = await ask(ORIGIN);
      expect(shown.status).toBe(status);
      expect(await shown.json()).toMatchObject({ error: 'temporarily_unavailable' });
      expect(Object.fromEntries(shown.headers)).toMatchObject({
        ...{ 'access-control-allow-origin': ORIGIN, vary: 'Origin', 'retry-after': '7' },
        'access-control-expose-headers': expect.stringContaining('Retry-After') as unknown,
        'cross-origin-resource-policy': 'cross-origin',
      });
      for (const origin of [OTHER, 'null', `${ORIGIN}.evil.example`]) {
        const hidden = await ask(origin);
        expect(hidden.status).toBe(status);
        expect(hidden.headers.get('access-control-allow-origin')).toBeNull();
      }
    },
  );

  it.each(PROBLEMS)(
    '%i does not keep a preflight from passing, so that the request gets the response',
    async (_status, problem) => {
      raised = problem;
      const passed = await ask(ORIGIN, '/oidc/token', 'OPTIONS');
      expect([passed.status, await passed.text()]).toEqual([204, '']);
      expect(passed.headers.get('access-control-allow-origin')).toBe(ORIGIN);
      expect(passed.headers.get('access-control-allow-headers')).toContain('DPoP');
      expect((await ask(OTHER, '/oidc/token', 'OPTIONS')).status).toBe(
        problem.kind === 'too-many' ? 429 : 503,
      );
    },
  );

  it('is not shown where browsers navigate', async () => {
    raised = new Unavailable({ retryAfterSeconds: 7 });
    const page = await ask(ORIGIN, '/oidc/auth', 'GET');
    expect([page.status, page.headers.get('access-control-allow-origin')]).toEqual([503, null]);
  });

  it('is shown to known origins while identity is unavailable', async () => {
    raised = new Unavailable({ retryAfterSeconds: 7 });
    identity.handle(checkOrigin, () => {
      throw new Unavailable({ retryAfterSeconds: 1 });
    });
    expect((await ask(ORIGIN)).headers.get('access-control-allow-origin')).toBe(ORIGIN);
    const unknown = await ask('https://new.example.com');
    expect([unknown.status, unknown.headers.get('access-control-allow-origin')]).toEqual([
      503,
      null,
    ]);
  });

  it('and every other response are shown to all scripts where the document is public', async () => {
    for (const [status, problem] of [[200, undefined] as const, ...PROBLEMS]) {
      raised = problem;
      const shown = await ask(OTHER, '/.well-known/jwks.json', 'GET');
      expect([status, shown.headers.get('access-control-allow-origin')]).toEqual([
        shown.status,
        '*',
      ]);
      expect(shown.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    }
  });

  it('leaves the response of identity as it is', async () => {
    raised = undefined;
    expect((await ask(ORIGIN)).headers.get('access-control-allow-origin')).toBeNull();
  });
});
