import { expect, it } from 'vitest';
import { call } from './client.js';
import { createProvider } from './customers.js';
import { decode } from './signing.js';
import { query, replicasOf, restart, stack } from './stack.js';

it('F80: where all signing keys are gone the next one signs at once, and gateways that know an older list take its tokens', async () => {
  const { admin } = await createProvider();
  const former = admin.token;
  const unseen = (await admin.signInAgain()).token;
  const ask = async (token: string) =>
    (await Promise.all(stack.urls.map((gateway) => call('GET', '/me', { token, gateway })))).map(
      ({ status }) => status,
    );
  expect(await ask(former)).toEqual([200, 200]);
  await query('identity', 'delete from signing_keys');
  await restart(replicasOf('identity'), 'SIGKILL');
  // The session is still there: it goes on with a token by the new key.
  await admin.refresh();
  expect(decode(admin.token, 0).kid).not.toBe(decode(former, 0).kid);
  expect(await ask(admin.token)).toEqual([200, 200]);
  // What a gateway has verified once, it takes until it ends; what the former key signed besides is worth nothing.
  expect(await ask(unseen)).toEqual([401, 401]);
});
