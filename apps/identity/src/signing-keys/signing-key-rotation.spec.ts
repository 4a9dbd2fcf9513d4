import { getSigningKeys } from '@gatehouse/contracts/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeProtectedHeader } from 'jose';
import { IdentityFixture, PASSWORD } from '../testing/identity-fixture.js';

let fixture: IdentityFixture;
let email: string;

beforeAll(async () => {
  fixture = await IdentityFixture.start();
  ({ email } = await fixture.createOwner());
});

afterAll(() => fixture.stop());

/** The key that signs after a restart of the service. */
async function signingKid(): Promise<string | undefined> {
  await fixture.platform.stopServices();
  await fixture.startReplica();
  return decodeProtectedHeader((await fixture.signIn(email, PASSWORD)).accessToken).kid;
}
const published = async () => (await fixture.call(getSigningKeys, {})).keys.map(({ kid }) => kid);
const age = (kid: string | undefined, age: string) =>
  fixture.query('update signing_keys set created_at = now() - $2::interval where kid = $1', [
    kid,
    age,
  ]);

describe('a signing key', () => {
  it('F80: signs at once only if it is the first; the next is published a day ahead and signs once every cache has it', async () => {
    const first = await signingKid();
    await age(first, '29 days 1 minute');
    expect(await signingKid()).toBe(first);
    const keys = await published();
    expect(keys).toHaveLength(2);
    const second = String(keys.find((kid) => kid !== first));
    await age(second, '59 minutes');
    expect(await signingKid()).toBe(first);
    await age(second, '1 hour 1 second');
    expect(await signingKid()).toBe(second);
    expect(await published()).toContain(first);
  }, 60_000);
});
