import { handleOpenIdRequest, OPENID } from '@gatehouse/contracts/identity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { IdentityFixture, PASSWORD } from '../testing/identity-fixture.js';
import { outcomeOf } from '../testing/outcome-fixture.js';

const PER_ADDRESS = 30;

let fixture: IdentityFixture;
beforeAll(async () => {
  fixture = await IdentityFixture.start({ SIGN_IN_FAILURES_PER_ADDRESS: String(PER_ADDRESS) }, 2);
});
afterAll(() => fixture.stop());

/** The status of a request with a wrong secret, or the problem. */
async function attempt(id: string, address: string): Promise<string> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    authorization: `Basic ${Buffer.from(`${id}:wrong`).toString('base64')}`,
  };
  const input = { method: 'POST' as const, url: `${OPENID}/introspect`, headers, body: 'token=x' };
  let status = 0;
  const outcome = await outcomeOf(
    fixture.call(handleOpenIdRequest, input, { address }).then((response) => {
      ({ status } = response);
    }),
  );
  return status === 0 ? outcome : String(status);
}

it('F18: clients that fail from one source are slowed down, whichever they are, and users there are not', async () => {
  const address = '198.51.100.7';
  for (let n = 0; n < PER_ADDRESS; n++)
    expect(await attempt(`c-${String(n)}`, address)).toBe('401');
  expect(await attempt('another', address)).toBe('rate-limited 1');
  expect(await attempt('another', '198.51.100.8')).toBe('401');
  const { email } = await fixture.createOwner();
  expect(await outcomeOf(fixture.signIn(email, PASSWORD, address))).toBe('done');
});

it('F18: what waits is not counted, so that a flood of it writes nothing', async () => {
  const address = '198.51.100.9';
  const failures = async () =>
    fixture.query('select id, failures from failed_sign_ins where failures > 0 order by id');
  for (let n = 0; n < 10; n++) await attempt('one', address);
  const before = await failures();
  expect(await attempt('one', address)).toBe('rate-limited 1');
  expect(await failures()).toEqual(before);
});
