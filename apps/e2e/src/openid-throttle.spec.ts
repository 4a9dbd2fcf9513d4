import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProvider, type Provider } from './testing/customer-fixture.js';
import { registerApplication, type Registered } from './testing/openid-fixture.js';
import { stack } from './testing/stack.js';
import { Stranger, type StrangerResponse } from './testing/stranger-fixture.js';

let provider: Provider;
let portal: Registered;
let strangers: Stranger[];
beforeAll(async () => {
  provider = await createProvider();
  portal = await registerApplication(provider);
  strangers = ['127.0.0.81', '127.0.0.82'].map((address) => new Stranger(address));
});
afterAll(() => {
  for (const stranger of strangers) stranger.stop();
});

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});

interface Attempt {
  by: Stranger | undefined;
  id?: string;
  secret?: string;
  path?: string;
  gateway?: number;
}

const attempt = ({
  by,
  id = portal.application.clientId,
  secret = 'wrong',
  path = '/oidc/introspect',
  gateway = 0,
}: Attempt): Promise<StrangerResponse> => {
  if (!by) throw new Error('there is no such stranger');
  return by.post(new URL(path, stack.urls[gateway]), { token: 'x' }, basic(id, secret));
};

/** Pauses double, so that at most a few attempts end one. */
async function expectLimited(wanted: Attempt): Promise<void> {
  let response = await attempt(wanted);
  for (let left = 3; left > 0 && response.status === 401; left--) response = await attempt(wanted);
  const { status, headers, body } = response;
  expect(status).toBe(429);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(headers['content-type']).toContain('application/json');
  expect(JSON.parse(body)).toEqual({
    error: 'temporarily_unavailable',
    error_description: expect.any(String) as unknown,
  });
}

describe('F18: clients that fail to authenticate', () => {
  it('are slowed down on every gateway and endpoint, by client and source, while the client itself goes on', async () => {
    const [by, other] = strangers;
    for (let n = 0; n < 10; n++) {
      const { status, body } = await attempt({ by, gateway: n % 3 });
      expect([status, JSON.parse(body)]).toMatchObject([401, { error: 'invalid_client' }]);
    }
    for (const gateway of [0, 1, 2])
      for (const path of ['/oidc/token', '/oidc/introspect', '/oidc/revoke'])
        await expectLimited({ by, gateway, path });
    // Even from the same address.
    for (const who of [by, other]) {
      const right = await attempt({ by: who, secret: portal.secret });
      expect([right.status, JSON.parse(right.body)]).toEqual([200, { active: false }]);
    }
    expect((await attempt({ by: other })).status).toBe(401);
    const another = await registerApplication(provider);
    const { clientId: id } = another.application;
    expect((await attempt({ by, id })).status).toBe(401);
  });
});
