import { MembershipId } from '@gatehouse/contracts';
import { getMe } from '@gatehouse/contracts/identity';
import { ensureMembership } from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import { eventually, freePort } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { IdentityFixture } from '../testing/identity-fixture.js';

const operator = { OPERATOR_EMAIL: 'op@gatehouse.example', OPERATOR_PASSWORD: 'a long password' };

let serving: IdentityFixture;
let port: number;
beforeAll(async () => {
  port = await freePort();
  serving = await IdentityFixture.start({ ...operator, OPS_PORT: String(port) });
});
afterAll(() => serving.stop());

const readiness = async (at = port): Promise<unknown> =>
  (await fetch(`http://127.0.0.1:${String(at)}/health/ready`)).json();

it('is ready once its first operator can be let in, and says what it waits for', async () => {
  expect(await readiness()).toEqual({
    status: 'unavailable',
    missing: { operator: 'is not made yet' },
  });
  serving.tenantAccess.answer(ensureMembership, ({ userId }) => {
    serving.admit(userId);
    return { membershipId: newId(MembershipId), created: true };
  });
  await eventually(async () => JSON.stringify(await readiness()) === '{"status":"ok"}', 10_000);
  const session = await serving.signIn(operator.OPERATOR_EMAIL, operator.OPERATOR_PASSWORD);
  expect(await serving.call(getMe, {}, { session })).toMatchObject({
    platformRole: 'platform-support',
  });
});

it('is ready at once where the operator is from before, though nobody else is there', async () => {
  await serving.tenantAccess.leave(ensureMembership);
  const next = await freePort();
  await serving.startReplica({ OPS_PORT: String(next) });
  await eventually(async () => JSON.stringify(await readiness(next)) === '{"status":"ok"}', 1_500);
});

it('F52: does not start with the password that the README prints, unless only this machine reaches it', async () => {
  const printed = { OPERATOR_PASSWORD: 'operator-password-for-local-use' };
  for (const GATEHOUSE_LOCAL of [undefined, 'false'])
    await expect(
      serving.startReplica({ ...printed, ...(GATEHOUSE_LOCAL && { GATEHOUSE_LOCAL }) }),
    ).rejects.toThrow('OPERATOR_PASSWORD');
  await serving.startReplica({ ...printed, GATEHOUSE_LOCAL: 'true', OPS_PORT: '0' });
});
