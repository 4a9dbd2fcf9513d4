import { newAuditKeys } from '@gatehouse/platform/provisioning';
import { eventually, settingFile } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { createChain } from '../testing/chain-fixture.js';
import { startAudit } from '../testing/audit-fixture.js';

it('a chain stays valid when the signing key is rotated, as long as the former key is configured', async () => {
  const [former, current] = [newAuditKeys(), newAuditKeys()];
  const signing = await settingFile('AUDIT_SIGNING_KEY', former.privateKey);
  const others = await settingFile('AUDIT_FORMER_KEYS', '');
  const fixture = await startAudit({ ...signing.env, ...others.env });
  const chain = await createChain(fixture, 2);
  const signers = async (): Promise<string[]> => {
    const rows = await chain.sql<{ id: string }>(
      'select distinct key_id as id from checkpoints where organization_id = $1',
    );
    return rows.map(({ id }) => id);
  };
  await chain.untilSigned();
  expect(await signers()).toHaveLength(1);

  await others.change([former, current].map(({ publicKey }) => publicKey).join());
  await signing.change(current.privateKey);
  await eventually(async () => {
    await chain.grow(1);
    await chain.untilSigned();
    return (await signers()).length === 2;
  }, 20_000);
  expect(await chain.verify()).toMatchObject({ valid: true, complete: true, firstBroken: null });

  // Without the former key its checkpoints can no longer be verified.
  await others.change(current.publicKey);
  await eventually(async () => {
    const { firstBroken } = await chain.verify();
    return firstBroken?.fault === 'checkpoint-broken';
  });
  await others.change(former.publicKey);
  await eventually(async () => (await chain.verify()).valid);
  await fixture.platform.stop();
  for (const file of [signing, others]) await file.remove();
});
