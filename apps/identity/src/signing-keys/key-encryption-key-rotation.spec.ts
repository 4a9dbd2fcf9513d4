import { randomBytes } from 'node:crypto';
import { getSigningKeys } from '@gatehouse/contracts/identity';
import { eventually, settingFile } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { IdentityFixture, PASSWORD } from '../testing/identity-fixture.js';
import { KeyEncryption, KeyEncryptionKeys } from './key-encryption.js';

it('signing keys are re-encrypted once a new key comes first, without ending tokens or sessions', async () => {
  const [former, present] = [randomBytes(32), randomBytes(32)];
  const setting = (...keys: Buffer[]) => keys.map((key) => key.toString('base64')).join();
  const keys = await settingFile('KEY_ENCRYPTION_KEY', setting(former));
  const fixture = await IdentityFixture.start(keys.env);
  const { email, session } = await fixture.createOwner();
  const signIn = () => fixture.signIn(email, PASSWORD);
  /** Whether a key decrypts everything in the database. */
  const isEncryptedBy = async (key: Buffer): Promise<boolean> => {
    const rows = await fixture.query<{ sealed: Buffer }>(
      'select sealed_private_key as sealed from signing_keys',
    );
    const encryption = new KeyEncryption(() => [key]);
    expect(rows).not.toEqual([]);
    return rows.every(({ sealed }) => {
      try {
        return encryption.decrypt(sealed).includes('"d"');
      } catch {
        return false;
      }
    });
  };

  expect(await isEncryptedBy(former)).toBe(true);
  await keys.change(setting(present, former));
  await eventually(() => isEncryptedBy(present), 15_000);
  await signIn();
  await keys.change(setting(present));
  await signIn();

  // A new process only has the new key.
  await fixture.platform.stopServices();
  await fixture.startReplica();
  const { accessToken } = await signIn();
  const published = await fixture.call(getSigningKeys, {});
  const known = createLocalJWKSet({ keys: published.keys });
  for (const token of [session.accessToken, accessToken]) await jwtVerify(token, known);
  const kids = [session.accessToken, accessToken].map((token) => decodeProtectedHeader(token).kid);
  expect(new Set(kids).size).toBe(1);
  await fixture.stop();
  await keys.remove();
});

it.each([
  [randomBytes(31).toString('base64'), 'must be 32 bytes'],
  [`${randomBytes(32).toString('base64')},x?`, 'must be base64'],
  [',', 'must hold a key'],
])('%s is rejected as a key', (wrong, why) => {
  const issues = KeyEncryptionKeys.safeParse(wrong).error?.issues;
  expect(issues?.map(({ message }) => message)).toContain(why);
});
