import { generateKeyPairSync } from 'node:crypto';
import {
  createApplication,
  createApplicationSecret,
  getApplication,
  JsonWebKeySet,
} from '@gatehouse/contracts/identity';
import { settleRestoredDatabase } from '@gatehouse/platform/provisioning';
import { actor, contextOf } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { IdentityFixture } from '../testing/identity-fixture.js';

let fixture: IdentityFixture;
beforeAll(async () => {
  fixture = await IdentityFixture.start();
});
afterAll(() => fixture.stop());

it('after a restore no application has a secret or a key of before, since it may have been deleted', async () => {
  const gateway = await fixture.platform.callerOf('gateway');
  const provider = contextOf(
    actor({ organizationKind: 'provider', permissions: ['applications:manage'] }),
  );
  const web = { name: 'Portal', kind: 'web' as const, redirectUris: ['https://portal.example/'] };
  const { id: withSecret } = await gateway(provider, createApplication, web);
  await gateway(provider, createApplicationSecret, { applicationId: withSecret });
  const publicKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
  const jwks = JsonWebKeySet.parse({ keys: [publicKey.export({ format: 'jwk' })] });
  const { id: withKey } = await gateway(provider, createApplication, { ...web, jwks });
  const keysIds = () =>
    fixture.query<{ id: string }>('select jwks_id as id from applications order by id');
  const before = await keysIds();

  await settleRestoredDatabase(fixture.platform.database.adminUrl, ['identity']);
  for (const applicationId of [withSecret, withKey]) {
    const found = await gateway(provider, getApplication, { applicationId });
    expect(found).toMatchObject({ name: 'Portal', secrets: [], jwks: null });
  }
  // Tokens that were got with the key name its id.
  const [sameId, otherId] = await keysIds();
  expect(sameId).toEqual(before[0]);
  expect(otherId).not.toEqual(before[1]);
  await gateway(provider, createApplicationSecret, { applicationId: withKey });
});
