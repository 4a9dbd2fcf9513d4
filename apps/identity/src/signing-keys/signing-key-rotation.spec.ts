import { getSigningKeys } from '@gatehouse/contracts/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeProtectedHeader } from 'jose';
import { IdentityFixture, PASSWORD } from '../testing/identity-fixture.js';

let serving: IdentityFixture;
let email: string;

beforeAll(async () => {
  serving = await IdentityFixture.start();
  ({ email } = await serving.createOwner());
});

afterAll(() => serving.stop());

/** The key by which somebody who signs in now gets a token, of a service that has just been started. */
async function signingKid(): Promise<string | undefined> {
  await serving.platform.stopServices();
  await serving.startReplica();
  return decodeProtectedHeader((await serving.signIn(email, PASSWORD)).accessToken).kid;
}
const published = async () => (await serving.call(getSigningKeys, {})).keys.map(({ kid }) => kid);
const age = (kid: string | undefined, age: string) =>
  serving.query('update signing_keys set created_at = now() - $2::interval where kid = $1', [
    kid,
    age,
  ]);

describe('a signing key', () => {
  it('F80: signs at once only where there is no other; the next is published a day before it is needed, and signs once everybody can know it', async () => {
    const first = await signingKid();
    await age(first, '29 days 1 minute');
    expect(await signingKid()).toBe(first);
    const keys = await published();
    expect(keys).toHaveLength(2);
    const second = String(keys.find((kid) => kid !== first));
    await age(second, '14 minutes');
    expect(await signingKid()).toBe(first);
    await age(second, '15 minutes 1 second');
    expect(await signingKid()).toBe(second);
    expect(await published()).toContain(first);
  }, 60_000);
});
