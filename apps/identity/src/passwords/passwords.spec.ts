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
import { authorizeMemberManagement } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityFixture, type Owner, PASSWORD } from '../testing/identity-fixture.js';
import { outcomeOf } from '../testing/outcome-fixture.js';

const NEW = 'another long password';

/** About the largest input that the gateway lets through. */
const HUGE = 'a'.repeat(512 * 1024);

let fixture: IdentityFixture;
let admin: Owner;
let restricted: Owner;

beforeAll(async () => {
  fixture = await IdentityFixture.start();
  fixture.tenantAccess.handle(authorizeMemberManagement, () => undefined);
  admin = await fixture.createOwner();
  restricted = await fixture.createOwner({ platformRole: 'platform-user-password-restricted' });
});

afterAll(() => fixture.stop());

const tokensFor = (userId: UserId): Promise<string[]> => fixture.resetTokensFor(userId);
const change = (owner: Owner, currentPassword: string, newPassword: string) =>
  outcomeOf(fixture.call(changePassword, { currentPassword, newPassword }, owner));

describe('C3: changing one’s own password', () => {
  it('requires the current one, and ends other sessions', async () => {
    const owner = await fixture.createOwner();
    const other = await fixture.signIn(owner.email, PASSWORD);
    expect(await change(owner, 'not the password', NEW)).toBe('invalid-credentials');
    expect(await change(owner, PASSWORD, NEW)).toBe('done');

    expect(await outcomeOf(fixture.signIn(owner.email, PASSWORD))).toBe('invalid-credentials');
    expect(await outcomeOf(fixture.signIn(owner.email, NEW))).toBe('done');
    const refresh = ({ refreshToken }: { refreshToken: string }) =>
      outcomeOf(fixture.call(refreshSession, { refreshToken }));
    expect(await refresh(other)).toBe('session-ended');
    expect(await refresh(owner.session)).toBe('done');
    const keys = await fixture.query<{ key: string }>('select key from revocations');
    expect(keys.length).toBe(1);
  });

  it('invalidates reset links', async () => {
    const owner = await fixture.createOwner();
    await fixture.call(forgotPassword, { username: owner.email });
    const [token = ''] = await eventually(async () => {
      const tokens = await tokensFor(owner.userId);
      return tokens.length > 0 && tokens;
    });
    expect(await change(owner, PASSWORD, NEW)).toBe('done');
    const reset = fixture.call(resetPassword, { token, password: PASSWORD });
    expect(await outcomeOf(reset)).toBe('reset-link-expired');
  });

  it('succeeds once if done twice at the same time', async () => {
    const owner = await fixture.createOwner();
    const outcomes = await Promise.all(
      [NEW, `${NEW}!`].map((next) => change(owner, PASSWORD, next)),
    );
    expect(outcomes.toSorted()).toEqual(['done', 'invalid-credentials']);
  });

  it('is denied to restricted users, even with an earlier link', async () => {
    expect(await change(restricted, PASSWORD, NEW)).toBe('permission-denied');
    const owner = await fixture.createOwner();
    await fixture.call(forgotPassword, { username: owner.email });
    const [token = ''] = await eventually(async () => {
      const tokens = await tokensFor(owner.userId);
      return tokens.length > 0 && tokens;
    });
    await fixture.query(
      `update accounts set platform_role = 'platform-user-password-restricted' where id = $1`,
      [owner.userId],
    );
    const reset = fixture.call(resetPassword, { token, password: NEW });
    expect(await outcomeOf(reset)).toBe('permission-denied');
  });
});

describe('a new password', () => {
  it.each([
    ['that is too short', 'short'],
    ['of six characters that are twelve UTF-16 code units', '😀😀😀😀😀😀'],
    ['of eleven characters that are twelve when decomposed', 'e\u0301lephants!!'],
    ['of half a megabyte', HUGE],
    ['with NUL', 'a long\0password'],
    ['with a lone surrogate', 'a long\ud800password'],
    ['that is common', 'Password1234'],
    ['that is common, in lower case', 'qwerty123456'],
  ])('F19: %s is rejected with a pointer to its field', async (_, password) => {
    const owner = await fixture.createOwner();
    expect(await change(owner, PASSWORD, password)).toBe('invalid-request /newPassword');
    expect(await outcomeOf(fixture.signIn(owner.email, PASSWORD))).toBe('done');
    const fresh = fixture.ensureAccount(`Kim-${randomUUID()}@example.org`, password);
    expect(await outcomeOf(fresh)).toBe('invalid-request /password');
  });

  it('that is the user’s address is rejected', async () => {
    const owner = await fixture.createOwner();
    for (const password of [owner.email, owner.email.toUpperCase(), `${owner.email}.acme`])
      expect(await change(owner, PASSWORD, password)).toBe('invalid-request /newPassword');
    const email = `Kim-${randomUUID()}@example.org`;
    expect(await outcomeOf(fixture.ensureAccount(email, email))).toBe('invalid-request /password');
  });

  it('F19: is the same in composed and decomposed form, and every character counts', async () => {
    const owner = await fixture.createOwner();
    const long = `Zoë ${'🔑'.repeat(100)} één`;
    expect(await change(owner, PASSWORD, long.normalize('NFD'))).toBe('done');
    for (const form of ['NFC', 'NFD'])
      expect(await outcomeOf(fixture.signIn(owner.email, long.normalize(form)))).toBe('done');
    for (const tried of [long.slice(0, -1), `${long} `, long.toLowerCase(), `${long}\0`])
      expect(await outcomeOf(fixture.signIn(owner.email, tried))).not.toBe('done');
  });

  it('F19: that can never be valid is rejected at sign-in', async () => {
    for (const tried of [HUGE, 'a long\0password', 'a long\ud800password', ''])
      expect(await outcomeOf(fixture.signIn(admin.email, tried))).toBe('invalid-request /password');
  });
});

describe('E8: a reset by an administrator', () => {
  const issue = (userId: UserId) => outcomeOf(fixture.call(issuePasswordReset, { userId }, admin));

  it('sends a regular link, even to restricted users', async () => {
    for (const owner of [await fixture.createOwner(), restricted]) {
      expect(await issue(owner.userId)).toBe('done');
      const [token = ''] = await tokensFor(owner.userId);
      const reset = fixture.call(resetPassword, { token, password: NEW });
      expect(await outcomeOf(reset)).toBe('done');
      expect(await outcomeOf(fixture.signIn(owner.email, NEW))).toBe('done');
    }
  });

  it('checks whether the caller may manage the member, in their own organization or a customer', async () => {
    const { userId } = await fixture.createOwner();
    const customerId = OrganizationId.parse(randomUUID());
    await fixture.call(issueCustomerPasswordReset, { userId, customerId }, admin);
    const asked = fixture.tenantAccess.asked.at(-1);
    expect(asked?.input).toEqual({ userId, customerId });
    expect(asked?.assertion).toBeDefined();
    fixture.tenantAccess.handle(authorizeMemberManagement, () => {
      throw new NotFound();
    });
    expect(await issue(userId)).toBe('not-found');
    fixture.tenantAccess.handle(authorizeMemberManagement, () => undefined);
    expect(await tokensFor(userId)).toHaveLength(1);
  });

  it('C1: is rejected for a blocked address', async () => {
    const { userId, email } = await fixture.createOwner();
    await fixture.setEmailBlock(email, true);
    expect(await issue(userId)).toBe('email-blocked');
    await fixture.setEmailBlock(email, false);
    expect(await issue(userId)).toBe('done');
  });

  it('F11: is limited to five an hour, including those that the owner requests', async () => {
    const { userId, email } = await fixture.createOwner();
    for (let i = 0; i < 4; i++) expect(await issue(userId)).toBe('done');
    await fixture.call(forgotPassword, { username: email });
    await eventually(async () => (await tokensFor(userId)).length === 5);
    expect(await issue(userId)).toMatch(/^rate-limited 3[56]\d\d$/);
  });
});
