import { newAuditKeys } from '@gatehouse/platform/provisioning';
import { eventually, settingFile } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { chainOf } from './chain.test.js';
import { openOffice } from './office.test.js';

it('a chain is whole over a change of the key that signs it, for as long as the former one is known', async () => {
  const [former, present] = [newAuditKeys(), newAuditKeys()];
  const signing = await settingFile('AUDIT_SIGNING_KEY', former.privateKey);
  const others = await settingFile('AUDIT_FORMER_KEYS', '');
  const office = await openOffice({ ...signing.env, ...others.env });
  const chain = await chainOf(office, 2);
  const signers = async (): Promise<string[]> => {
    const rows = await chain.sql<{ id: string }>(
      'select distinct key_id as id from checkpoints where organization_id = $1',
    );
    return rows.map(({ id }) => id);
  };
  await chain.signed();
  expect(await signers()).toHaveLength(1);

  await others.change([former, present].map(({ publicKey }) => publicKey).join());
  await signing.change(present.privateKey);
  await eventually(async () => {
    await chain.grow(1);
    await chain.signed();
    return (await signers()).length === 2;
  }, 20_000);
  expect(await chain.verify()).toMatchObject({ valid: true, complete: true, firstBroken: null });

  // Whoever does not keep the former one no longer knows what it signed.
  await others.change(present.publicKey);
  await eventually(async () => {
    const { firstBroken } = await chain.verify();
    return firstBroken?.fault === 'checkpoint-broken';
  });
  await others.change(former.publicKey);
  await eventually(async () => (await chain.verify()).valid);
  await office.platform.stop();
  for (const file of [signing, others]) await file.remove();
});
