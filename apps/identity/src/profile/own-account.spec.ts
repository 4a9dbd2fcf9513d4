import type { EventData } from '@gatehouse/contracts';
import { accountChanged, getMe, updateMe } from '@gatehouse/contracts/identity';
import { directCallerOf, directCallFaults } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityFixture, type Owner } from '../testing/identity-fixture.js';

let fixture: IdentityFixture;
let owner: Owner;

beforeAll(async () => {
  fixture = await IdentityFixture.start();
  owner = await fixture.createOwner();
});

afterAll(() => fixture.stop());

describe('C3: one’s own account', () => {
  const recorded = () =>
    fixture.query<{ sequence: number; data: EventData<typeof accountChanged> }>(
      `select (event -> 'sequence')::int as sequence, event -> 'data' as data
       from outbox where subject = $1 and aggregate_id = $2 order by position`,
      [accountChanged.subject, owner.userId],
    );

  it('is published when it is created', async () => {
    const { userId, email } = owner;
    const data = { userId, email, firstName: 'Kim', lastName: 'Doe', language: 'en' };
    expect(await recorded()).toEqual([{ sequence: 1, data }]);
  });

  it('can change its name, external id and language, and publishes that', async () => {
    const change = { firstName: 'Zoë', externalId: 'E-7', language: 'de' as const };
    const me = await fixture.call(updateMe, change, owner);
    expect(me).toMatchObject({ ...change, lastName: 'Doe', email: owner.email });
    expect(await fixture.call(getMe, {}, owner)).toEqual(me);
    const cleared = await fixture.call(updateMe, { externalId: null }, owner);
    expect(cleared.externalId).toBeNull();
    const [, second, third] = await recorded();
    expect(second).toMatchObject({ sequence: 2, data: { firstName: 'Zoë', language: 'de' } });
    expect(third?.sequence).toBe(3);
  });

  it('publishes nothing if nothing changes', async () => {
    const before = await recorded();
    await fixture.call(updateMe, { firstName: 'Zoë' }, owner);
    await fixture.call(updateMe, {}, owner);
    expect(await recorded()).toEqual(before);
  });

  it.each([{ email: 'new@example.org' }, { platformRole: 'platform-support' }, { username: 'x' }])(
    'rejects %j',
    async (change) => {
      const attempt = fixture.call(updateMe, change as object, owner);
      await expect(attempt).rejects.toMatchObject({ code: 'invalid-request' });
    },
  );

  it('C1: shows whether its address is blocked', async () => {
    const blocked = async () => (await fixture.call(getMe, {}, owner)).emailBlocked;
    expect(await blocked()).toBe(false);
    await fixture.setEmailBlock(owner.email, true);
    expect(await blocked()).toBe(true);
    await fixture.setEmailBlock(owner.email, false);
    expect(await blocked()).toBe(false);
  });
});

it('F22: rejects every call without an actor assertion, with a forged one, or with one of the wrong kind', async () => {
  const direct = await directCallerOf(fixture.platform);
  expect(await directCallFaults(direct, 'identity')).toEqual([]);
});
