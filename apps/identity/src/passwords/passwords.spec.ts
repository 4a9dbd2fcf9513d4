import { randomUUID } from 'node:crypto';
import { NotFound, OrganizationId, type UserId } from '@gatehouse/contracts';
import {
  changePassword,
  forgotPassword,
  issueCustomerPasswordReset,
  issuePasswordReset,
  refreshSession,
  resetPassword,
} from '@gatehouse/contracts/identity';
import { requireManageable } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityFixture, type Owner, PASSWORD } from '../testing/identity-fixture.js';
import { outcomeOf } from '../testing/outcome-fixture.js';

const NEW = 'another long password';

/** As much as gets here: the gateway is asked for more in another test. */
const HUGE = 'a'.repeat(512 * 1024);

let serving: IdentityFixture;
let admin: Owner;
let restricted: Owner;

beforeAll(async () => {
  serving = await IdentityFixture.start();
  serving.tenantAccess.answer(requireManageable, () => undefined);
  admin = await serving.createOwner();
  restricted = await serving.createOwner({ platformRole: 'platform-user-password-restricted' });
});

afterAll(() => serving.stop());

const tokensFor = (userId: UserId): Promise<string[]> => serving.resetTokensFor(userId);
const change = (owner: Owner, currentPassword: string, newPassword: string) =>
  outcomeOf(serving.call(changePassword, { currentPassword, newPassword }, owner));

describe('C3: changing the own password', () => {
  it('asks for the current one, and ends the other sessions', async () => {
    const owner = await serving.createOwner();
    const other = await serving.signIn(owner.email, PASSWORD);
    expect(await change(owner, 'not the password', NEW)).toBe('invalid-credentials');
    expect(await change(owner, PASSWORD, NEW)).toBe('done');

    expect(await outcomeOf(serving.signIn(owner.email, PASSWORD))).toBe('invalid-credentials');
    expect(await outcomeOf(serving.signIn(owner.email, NEW))).toBe('done');
    const refresh = ({ refreshToken }: { refreshToken: string }) =>
      outcomeOf(serving.call(refreshSession, { refreshToken }));
    expect(await refresh(other)).toBe('session-ended');
    expect(await refresh(owner.session)).toBe('done');
    const keys = await serving.query<{ key: string }>('select key from revocations');
    expect(keys.length).toBe(1);
  });

  it('ends the links that would set another', async () => {
    const owner = await serving.createOwner();
    await serving.call(forgotPassword, { username: owner.email });
    const [token = ''] = await eventually(async () => {
      const tokens = await tokensFor(owner.userId);
      return tokens.length > 0 && tokens;
    });
    expect(await change(owner, PASSWORD, NEW)).toBe('done');
    const reset = serving.call(resetPassword, { token, password: PASSWORD });
    expect(await outcomeOf(reset)).toBe('reset-link-expired');
  });

  it('of two at once succeeds for one', async () => {
    const owner = await serving.createOwner();
    const outcomes = await Promise.all(
      [NEW, `${NEW}!`].map((next) => change(owner, PASSWORD, next)),
    );
    expect(outcomes.toSorted()).toEqual(['done', 'invalid-credentials']);
  });

  it('is denied to whoever is restricted, and so is a link of before', async () => {
    expect(await change(restricted, PASSWORD, NEW)).toBe('permission-denied');
    const owner = await serving.createOwner();
    await serving.call(forgotPassword, { username: owner.email });
    const [token = ''] = await eventually(async () => {
      const tokens = await tokensFor(owner.userId);
      return tokens.length > 0 && tokens;
    });
    await serving.query(
      `update accounts set platform_role = 'platform-user-password-restricted' where id = $1`,
      [owner.userId],
    );
    const reset = serving.call(resetPassword, { token, password: NEW });
    expect(await outcomeOf(reset)).toBe('permission-denied');
  });
});

describe('a new password', () => {
  it.each([
    ['that is short', 'short'],
    ['of six characters that UTF-16 counts twice', '😀😀😀😀😀😀'],
    ['of eleven characters that are spelled with twelve', 'e\u0301lephants!!'],
    ['of half a megabyte', HUGE],
    ['with NUL', 'a long\0password'],
    ['with half a character', 'a long\ud800password'],
    ['that many people have', 'Password1234'],
    ['that many people have, in lower case', 'qwerty123456'],
  ])('F19: %s is refused, with a pointer to its field', async (_, password) => {
    const owner = await serving.createOwner();
    expect(await change(owner, PASSWORD, password)).toBe('invalid-request /newPassword');
    expect(await outcomeOf(serving.signIn(owner.email, PASSWORD))).toBe('done');
    const fresh = serving.ensureAccount(`Kim-${randomUUID()}@example.org`, password);
    expect(await outcomeOf(fresh)).toBe('invalid-request /password');
  });

  it('that is the own address is refused', async () => {
    const owner = await serving.createOwner();
    for (const password of [owner.email, owner.email.toUpperCase(), `${owner.email}.acme`])
      expect(await change(owner, PASSWORD, password)).toBe('invalid-request /newPassword');
    const email = `Kim-${randomUUID()}@example.org`;
    expect(await outcomeOf(serving.ensureAccount(email, email))).toBe('invalid-request /password');
  });

  it('F19: is one password however it is composed, and every character of it counts', async () => {
    const owner = await serving.createOwner();
    const long = `Zoë ${'🔑'.repeat(100)} één`;
    expect(await change(owner, PASSWORD, long.normalize('NFD'))).toBe('done');
    for (const form of ['NFC', 'NFD'])
      expect(await outcomeOf(serving.signIn(owner.email, long.normalize(form)))).toBe('done');
    for (const tried of [long.slice(0, -1), `${long} `, long.toLowerCase(), `${long}\0`])
      expect(await outcomeOf(serving.signIn(owner.email, tried))).not.toBe('done');
  });

  it('F19: that no password can be is refused where one is tried', async () => {
    for (const tried of [HUGE, 'a long\0password', 'a long\ud800password', ''])
      expect(await outcomeOf(serving.signIn(admin.email, tried))).toBe('invalid-request /password');
  });
});

describe('E8: a reset by an administrator', () => {
  const issue = (userId: UserId) => outcomeOf(serving.call(issuePasswordReset, { userId }, admin));

  it('is a link like any other, for the restricted too', async () => {
    for (const owner of [await serving.createOwner(), restricted]) {
      expect(await issue(owner.userId)).toBe('done');
      const [token = ''] = await tokensFor(owner.userId);
      const reset = serving.call(resetPassword, { token, password: NEW });
      expect(await outcomeOf(reset)).toBe('done');
      expect(await outcomeOf(serving.signIn(owner.email, NEW))).toBe('done');
    }
  });

  it('asks whether the member may be managed, in the own organization or a customer', async () => {
    const { userId } = await serving.createOwner();
    const customerId = OrganizationId.parse(randomUUID());
    await serving.call(issueCustomerPasswordReset, { userId, customerId }, admin);
    const asked = serving.tenantAccess.asked.at(-1);
    expect(asked?.input).toEqual({ userId, customerId });
    expect(asked?.statement).toBeDefined();
    serving.tenantAccess.answer(requireManageable, () => {
      throw new NotFound();
    });
    expect(await issue(userId)).toBe('not-found');
    serving.tenantAccess.answer(requireManageable, () => undefined);
    expect(await tokensFor(userId)).toHaveLength(1);
  });

  it('C1: is refused where nothing is sent to the address', async () => {
    const { userId, email } = await serving.createOwner();
    await serving.setEmailBlock(email, true);
    expect(await issue(userId)).toBe('email-blocked');
    await serving.setEmailBlock(email, false);
    expect(await issue(userId)).toBe('done');
  });

  it('F11: is given five times an hour, together with those that the owner asks for', async () => {
    const { userId, email } = await serving.createOwner();
    for (let i = 0; i < 4; i++) expect(await issue(userId)).toBe('done');
    await serving.call(forgotPassword, { username: email });
    await eventually(async () => (await tokensFor(userId)).length === 5);
    expect(await issue(userId)).toMatch(/^rate-limited 3[56]\d\d$/);
  });
});
