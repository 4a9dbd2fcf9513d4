import { MembershipId } from '@gatehouse/contracts';
import { getMe } from '@gatehouse/contracts/identity';
import { ensureMembership } from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import { eventually, freePort } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { IdentityFixture } from '../testing/identity-fixture.js';

const operator = { OPERATOR_EMAIL: 'op@gatehouse.example', OPERATOR_PASSWORD: 'a long password' };

let fixture: IdentityFixture;
let port: number;
beforeAll(async () => {
  port = await freePort();
  fixture = await IdentityFixture.start({ ...operator, OPS_PORT: String(port) });
});
afterAll(() => fixture.stop());

const readiness = async (at = port): Promise<unknown> =>
  (await fetch(`http://127.0.0.1:${String(at)}/health/ready`)).json();

it('is ready once the first operator can sign in, and reports what it waits for', async () => {
  expect(await readiness()).toEqual({
    status: 'unavailable',
    missing: { operator: 'is not made yet' },
  });
  fixture.tenantAccess.handle(ensureMembership, ({ userId }) => {
    fixture.admit(userId);
    return { membershipId: newId(MembershipId), created: true };
  });
  await eventually(async () => JSON.stringify(await readiness()) === '{"status":"ok"}', 10_000);
  const session = await fixture.signIn(operator.OPERATOR_EMAIL, operator.OPERATOR_PASSWORD);
  expect(await fixture.call(getMe, {}, { session })).toMatchObject({
    platformRole: 'platform-support',
  });
});

it('is ready at once if the operator exists, even without other services', async () => {
  await fixture.tenantAccess.leave(ensureMembership);
  const next = await freePort();
  await fixture.startReplica({ OPS_PORT: String(next) });
  await eventually(async () => JSON.stringify(await readiness(next)) === '{"status":"ok"}', 1_500);
});

it('F52: does not start with the password from the README, unless it is local', async () => {
  const printed = { OPERATOR_PASSWORD: 'operator-password-for-local-use' };
  for (const GATEHOUSE_LOCAL of [undefined, 'false'])
    await expect(
      fixture.startReplica({ ...printed, ...(GATEHOUSE_LOCAL && { GATEHOUSE_LOCAL }) }),
    ).rejects.toThrow('OPERATOR_PASSWORD');
  await fixture.startReplica({ ...printed, GATEHOUSE_LOCAL: 'true', OPS_PORT: '0' });
});
