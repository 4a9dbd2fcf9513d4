import { randomUUID } from 'node:crypto';
import { OrganizationId, type EventData } from '@gatehouse/contracts';
import { forgotPassword, getMe } from '@gatehouse/contracts/identity';
import { providerChanged } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOME, IdentityFixture, type Owner, PASSWORD } from '../testing/identity-fixture.js';
import { outcomeOf } from '../testing/outcome-fixture.js';

let serving: IdentityFixture;
let owner: Owner;
const suffix = '.Acme';

/** A provider has another suffix from now on. */
const change = async (
  providerId: OrganizationId,
  usernameSuffix: string | null,
  sequence = 1,
): Promise<void> => {
  const modules: EventData<typeof providerChanged>['modules'] = [];
  const data = { providerId, name: 'Acme', modules, usernameSuffix };
  await serving.events.publish(providerChanged, { aggregateId: providerId, sequence, data });
  await eventually(async () => {
    const [row] = await serving.query<{ suffix: string }>(
      'select suffix from username_suffixes where provider_id = $1',
      [providerId],
    );
    return (row?.suffix ?? null) === (usernameSuffix?.toLowerCase() ?? null);
  });
};

beforeAll(async () => {
  serving = await IdentityFixture.start();
  owner = await serving.createOwner({ usernameSuffix: suffix });
  await change(owner.organizationId, suffix);
});

afterAll(() => serving.stop());

describe('E7: a username', () => {
  it('is the address, or the address with the suffix of a provider, without case', async () => {
    for (const username of [
      owner.email,
      `${owner.email}${suffix}`,
      `${owner.email}.ACME`.toUpperCase(),
    ])
      expect((await serving.signIn(username, PASSWORD)).user.id).toBe(owner.userId);
    for (const username of [`${owner.email}.acm`, `${owner.email}.other`, `x${owner.email}`])
      expect(await outcomeOf(serving.signIn(username, PASSWORD))).toBe('invalid-credentials');
  });

  it('is shown with the suffix', async () => {
    const { username, email } = await serving.call(getMe, {}, owner);
    expect({ username, email }).toEqual({
      username: `${owner.email}${suffix}`,
      email: owner.email,
    });
  });

  it('that is the whole address of somebody else is theirs', async () => {
    const longer = await serving.createOwner({ email: `${owner.email}.acme` });
    expect((await serving.signIn(longer.email, PASSWORD)).user.id).toBe(longer.userId);
  });

  it('with a suffix means the provider that has it, where it lets them in', async () => {
    const somebody = await serving.createOwner();
    const providerId = serving.admit(somebody.userId);
    await change(providerId, '-two');
    const signedInTo = async (username: string) =>
      (await serving.signIn(username, PASSWORD)).organization.id;
    expect(await signedInTo(somebody.email)).toBe(somebody.organizationId);
    expect(await signedInTo(`${somebody.email}-two`)).toBe(providerId);
    // The last one used, from now on.
    expect(await signedInTo(somebody.email)).toBe(providerId);
    expect(await signedInTo(`${somebody.email}.acme`)).toBe(providerId);
  });

  it('ends with the suffix that the provider has now', async () => {
    const providerId = OrganizationId.parse(randomUUID());
    const somebody = await serving.createOwner();
    await change(providerId, '_old');
    await change(providerId, '_new', 2);
    expect(await outcomeOf(serving.signIn(`${somebody.email}_old`, PASSWORD))).toBe(
      'invalid-credentials',
    );
    expect(await outcomeOf(serving.signIn(`${somebody.email}_new`, PASSWORD))).toBe('done');
    await change(providerId, null, 3);
    expect(await outcomeOf(serving.signIn(`${somebody.email}_new`, PASSWORD))).toBe(
      'invalid-credentials',
    );
  });

  it('F18: with a suffix gives no guesses more than the address has', async () => {
    const somebody = await serving.createOwner();
    const elsewhere = '198.51.100.1';
    for (let i = 0; i < 10; i++) {
      const username = i % 2 === 0 ? somebody.email : `${somebody.email}.acme`;
      expect(await outcomeOf(serving.signIn(username, 'wrong', elsewhere))).toBe(
        'invalid-credentials',
      );
    }
    for (const username of [somebody.email, `${somebody.email}.acme`]) {
      expect(await outcomeOf(serving.signIn(username, PASSWORD, '198.51.100.2'))).toBe(
        'rate-limited 1',
      );
      expect(await outcomeOf(serving.signIn(username, PASSWORD, HOME))).toBe('done');
    }
  });
});

describe('E7: a forgotten password', () => {
  const mailsTo = (email: string) =>
    serving.query(
      `select from outbox where subject like '%password-reset-requested%' and event -> 'data' ->> 'email' = $1`,
      [email],
    );
  const forget = (username: string) => serving.call(forgotPassword, { username });

  it('is asked for by either form, and mailed to the address', async () => {
    const somebody = await serving.createOwner();
    for (const [index, username] of [somebody.email, `${somebody.email}${suffix}`].entries()) {
      await forget(username.toUpperCase());
      await eventually(async () => (await mailsTo(somebody.email)).length === index + 1);
    }
  });

  it('of nobody is answered the same, and mailed to nobody', async () => {
    const somebody = await serving.createOwner();
    const before = await serving.query(`select from outbox where subject like '%password-reset%'`);
    for (const username of ['nobody@example.org', 'nobody@example.org.acme', 'no address'])
      await forget(username);
    await forget(somebody.email);
    await eventually(async () => (await mailsTo(somebody.email)).length === 1);
    const after = await serving.query(`select from outbox where subject like '%password-reset%'`);
    expect(after.length - before.length).toBe(1);
  });

  it('F11: is mailed five times an hour, and then no more until the hour is over', async () => {
    const somebody = await serving.createOwner();
    for (let i = 0; i < 8; i++) {
      await forget(somebody.email);
      await untilNobodyWaits();
    }
    expect(await mailsTo(somebody.email)).toHaveLength(5);
    await serving.query(
      `update password_resets set created_at = created_at - interval '1 hour' where user_id = $1`,
      [somebody.userId],
    );
    await forget(somebody.email);
    await eventually(async () => (await mailsTo(somebody.email)).length === 6);
  });

  it('C3: is not mailed to somebody who may not set their own', async () => {
    const platformRole = 'platform-user-password-restricted';
    const restricted = await serving.createOwner({ platformRole });
    await forget(restricted.email);
    await untilNobodyWaits();
    expect(await mailsTo(restricted.email)).toHaveLength(0);
  });

  const untilNobodyWaits = () =>
    eventually(
      async () => (await serving.query('select from password_reset_requests')).length === 0,
    );
});
