import { randomUUID } from 'node:crypto';
import { OrganizationId, type EventData } from '@gatehouse/contracts';
import { forgotPassword, getMe } from '@gatehouse/contracts/identity';
import { providerChanged } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOME, IdentityFixture, type Owner, PASSWORD } from '../testing/identity-fixture.js';
import { outcomeOf } from '../testing/outcome-fixture.js';

let fixture: IdentityFixture;
let owner: Owner;
const suffix = '.Acme';

/** Changes a provider's suffix. */
const change = async (
  providerId: OrganizationId,
  usernameSuffix: string | null,
  sequence = 1,
): Promise<void> => {
  const modules: EventData<typeof providerChanged>['modules'] = [];
  const data = { providerId, name: 'Acme', modules, usernameSuffix };
  await fixture.events.publish(providerChanged, { aggregateId: providerId, sequence, data });
  await eventually(async () => {
    const [row] = await fixture.query<{ suffix: string }>(
      'select suffix from username_suffixes where provider_id = $1',
      [providerId],
    );
    return (row?.suffix ?? null) === (usernameSuffix?.toLowerCase() ?? null);
  });
};

beforeAll(async () => {
  fixture = await IdentityFixture.start();
  owner = await fixture.createOwner({ usernameSuffix: suffix });
  await change(owner.organizationId, suffix);
});

afterAll(() => fixture.stop());

describe('E7: a username', () => {
  it('is the address, optionally with a provider’s suffix, ignoring case', async () => {
    for (const username of [
      owner.email,
      `${owner.email}${suffix}`,
      `${owner.email}.ACME`.toUpperCase(),
    ])
      expect((await fixture.signIn(username, PASSWORD)).user.id).toBe(owner.userId);
    for (const username of [`${owner.email}.acm`, `${owner.email}.other`, `x${owner.email}`])
      expect(await outcomeOf(fixture.signIn(username, PASSWORD))).toBe('invalid-credentials');
  });

  it('is shown with its suffix', async () => {
    const { username, email } = await fixture.call(getMe, {}, owner);
    expect({ username, email }).toEqual({
      username: `${owner.email}${suffix}`,
      email: owner.email,
    });
  });

  it('belongs to the account with that exact address, if there is one', async () => {
    const longer = await fixture.createOwner({ email: `${owner.email}.acme` });
    expect((await fixture.signIn(longer.email, PASSWORD)).user.id).toBe(longer.userId);
  });

  it('with a suffix signs in to that provider, if it admits the user', async () => {
    const other = await fixture.createOwner();
    const providerId = fixture.admit(other.userId);
    await change(providerId, '-two');
    const signedInTo = async (username: string) =>
      (await fixture.signIn(username, PASSWORD)).organization.id;
    expect(await signedInTo(other.email)).toBe(other.organizationId);
    expect(await signedInTo(`${other.email}-two`)).toBe(providerId);
    // The provider is now the last one used.
    expect(await signedInTo(other.email)).toBe(providerId);
    expect(await signedInTo(`${other.email}.acme`)).toBe(providerId);
  });

  it('only works with the provider’s current suffix', async () => {
    const providerId = OrganizationId.parse(randomUUID());
    const other = await fixture.createOwner();
    await change(providerId, '_old');
    await change(providerId, '_new', 2);
    expect(await outcomeOf(fixture.signIn(`${other.email}_old`, PASSWORD))).toBe(
      'invalid-credentials',
    );
    expect(await outcomeOf(fixture.signIn(`${other.email}_new`, PASSWORD))).toBe('done');
    await change(providerId, null, 3);
    expect(await outcomeOf(fixture.signIn(`${other.email}_new`, PASSWORD))).toBe(
      'invalid-credentials',
    );
  });

  it('F18: with a suffix does not allow more attempts than the address alone', async () => {
    const other = await fixture.createOwner();
    const elsewhere = '198.51.100.1';
    for (let i = 0; i < 10; i++) {
      const username = i % 2 === 0 ? other.email : `${other.email}.acme`;
      expect(await outcomeOf(fixture.signIn(username, 'wrong', elsewhere))).toBe(
        'invalid-credentials',
      );
    }
    for (const username of [other.email, `${other.email}.acme`]) {
      // However slowly this test runs, the last failure was just now.
      await fixture.query('update failed_sign_ins set failed_at = now() where failures > 0');
      expect(await outcomeOf(fixture.signIn(username, PASSWORD, '198.51.100.2'))).toBe(
        'rate-limited 1',
      );
      expect(await outcomeOf(fixture.signIn(username, PASSWORD, HOME))).toBe('done');
    }
  });
});

describe('E7: a forgotten password', () => {
  const mailsTo = (email: string) =>
    fixture.query(
      `select from outbox where subject like '%password-reset-requested%' and event -> 'data' ->> 'email' = $1`,
      [email],
    );
  const forget = (username: string) => fixture.call(forgotPassword, { username });

  it('can be reset by either form, by a mail to the address', async () => {
    const other = await fixture.createOwner();
    for (const [index, username] of [other.email, `${other.email}${suffix}`].entries()) {
      await forget(username.toUpperCase());
      await eventually(async () => (await mailsTo(other.email)).length === index + 1);
    }
  });

  it('of an unknown username gets the same response and no mail', async () => {
    const other = await fixture.createOwner();
    const before = await fixture.query(`select from outbox where subject like '%password-reset%'`);
    for (const username of ['nobody@example.org', 'nobody@example.org.acme', 'no address'])
      await forget(username);
    await forget(other.email);
    await eventually(async () => (await mailsTo(other.email)).length === 1);
    const after = await fixture.query(`select from outbox where subject like '%password-reset%'`);
    expect(after.length - before.length).toBe(1);
  });

  it('F11: gets at most five mails an hour', async () => {
    const other = await fixture.createOwner();
    for (let i = 0; i < 8; i++) {
      await forget(other.email);
      await untilQueueIsEmpty();
    }
    expect(await mailsTo(other.email)).toHaveLength(5);
    await fixture.query(
      `update password_resets set created_at = created_at - interval '1 hour' where user_id = $1`,
      [other.userId],
    );
    await forget(other.email);
    await eventually(async () => (await mailsTo(other.email)).length === 6);
  });

  it('C3: gets no mail if the user may not set their own password', async () => {
    const platformRole = 'platform-user-password-restricted';
    const restricted = await fixture.createOwner({ platformRole });
    await forget(restricted.email);
    await untilQueueIsEmpty();
    expect(await mailsTo(restricted.email)).toHaveLength(0);
  });

  const untilQueueIsEmpty = () =>
    eventually(
      async () => (await fixture.query('select from password_reset_requests')).length === 0,
    );
});
