import { expect, it } from 'vitest';
import { call } from './testing/api-client.js';
import { createProvider } from './testing/customer-fixture.js';
import { decode } from './testing/access-token.js';
import { query, replicasOf, restart, stack } from './testing/stack.js';

it('F80: if all signing keys are lost, a new one signs at once, and gateways with an older key list accept its tokens', async () => {
  const { admin } = await createProvider();
  const former = admin.token;
  const unseen = (await admin.signInAgain()).token;
  const ask = async (token: string) =>
    (await Promise.all(stack.urls.map((gateway) => call('GET', '/me', { token, gateway })))).map(
      ({ status }) => status,
    );
  expect(new Set(await ask(former))).toEqual(new Set([200]));
  await query('identity', 'delete from signing_keys');
  await restart(replicasOf('identity'), 'SIGKILL');
  // The session survives and gets a token signed with the new key.
  await admin.refresh();
  expect(decode(admin.token, 0).kid).not.toBe(decode(former, 0).kid);
  expect(new Set(await ask(admin.token))).toEqual(new Set([200]));
  // Verified tokens stay cached until they expire; other tokens of the lost key are rejected.
  expect(new Set(await ask(unseen))).toEqual(new Set([401]));
});
