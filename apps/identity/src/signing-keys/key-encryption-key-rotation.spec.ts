import { randomBytes } from 'node:crypto';
import { getSigningKeys } from '@gatehouse/contracts/identity';
import { eventually, settingFile } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { IdentityFixture, PASSWORD } from '../testing/identity-fixture.js';
import { KeyEncryption, KeyEncryptionKeys } from './key-encryption.js';

it('signing keys are encrypted by the new key as soon as it comes first, and neither tokens nor sessions end', async () => {
  const [former, present] = [randomBytes(32), randomBytes(32)];
  const setting = (...keys: Buffer[]) => keys.map((key) => key.toString('base64')).join();
  const keys = await settingFile('KEY_ENCRYPTION_KEY', setting(former));
  const serving = await IdentityFixture.start(keys.env);
  const { email, session } = await serving.createOwner();
  const signIn = () => serving.signIn(email, PASSWORD);
  /** Whether what lies in the database is opened by a key alone. */
  const isEncryptedBy = async (key: Buffer): Promise<boolean> => {
    const rows = await serving.query<{ sealed: Buffer }>(
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

  // Whoever starts now has nothing but the new key.
  await serving.platform.stopServices();
  await serving.startReplica();
  const { accessToken } = await signIn();
  const published = await serving.call(getSigningKeys, {});
  const known = createLocalJWKSet({ keys: published.keys });
  for (const token of [session.accessToken, accessToken]) await jwtVerify(token, known);
  const kids = [session.accessToken, accessToken].map((token) => decodeProtectedHeader(token).kid);
  expect(new Set(kids).size).toBe(1);
  await serving.stop();
  await keys.remove();
});

it.each([
  [randomBytes(31).toString('base64'), 'must be 32 bytes'],
  [`${randomBytes(32).toString('base64')},x?`, 'must be base64'],
  [',', 'must hold a key'],
])('%s is refused for a key', (wrong, why) => {
  const issues = KeyEncryptionKeys.safeParse(wrong).error?.issues;
  expect(issues?.map(({ message }) => message)).toContain(why);
});
