import type { UserActor } from '@gatehouse/contracts';
import { passwordChanged } from '@gatehouse/contracts/identity';
import { NotificationKind, setNotificationPreferences } from '@gatehouse/contracts/notifications';
import { membershipChanged } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Feeding } from './feeding.test.js';

let feeding: Feeding;

beforeAll(async () => {
  feeding = await Feeding.begin();
  await feeding.grant('accepted', 1);
});

afterAll(() => feeding.end());

const mailed = (email: string, count = 1) =>
  eventually(() => {
    const mails = feeding.mailing.received(email);
    return mails.length >= count && mails.map(({ source }) => source);
  }, 15_000);

const subjectsOf = (sources: string[]) =>
  sources.map((source) => /^Subject: (.*)$/m.exec(source)?.[1]);

/** Has tenant-access tell of other roles of somebody, for the n-th time. */
async function giveRoles(who: UserActor, roles: string[], sequence: number): Promise<void> {
  const { membershipId, organizationId, userId, departmentId } = who;
  const data = { membershipId, organizationId, userId, roles, departmentId };
  await feeding.access.publish(membershipChanged, { aggregateId: membershipId, sequence, data });
  await feeding.taken(membershipChanged.subject, membershipId, sequence);
}

it('that a password was changed is told at once, and cannot be switched off', async () => {
  const { userId, ...person } = feeding.person();
  const email = await feeding.join({ ...person, userId });
  const data = { userId };
  await feeding.mailing.identity.publish(passwordChanged, {
    ...{ aggregateId: userId, sequence: 1, data },
  });
  const sources = await mailed(email);
  expect(subjectsOf(sources)).toEqual(['Your password was changed']);
  expect(sources[0]).not.toContain('List-Unsubscribe');
});

describe('that there is one more administrator', () => {
  it('C4 E5: is told to the others, whatever they have switched off; once, and to nobody else', async () => {
    const [first, second, moderator, another] = [
      ...[feeding.person(), feeding.person(), feeding.person()],
      feeding.person({ organizationId: feeding.siblingId }),
    ] as [UserActor, UserActor, UserActor, UserActor];
    const firstEmail = await feeding.join(first, ['administrator']);
    const secondEmail = await feeding.join(second, ['member'], 'de');
    const quiet = [
      await feeding.join(moderator, ['moderator']),
      await feeding.join(another, ['administrator']),
    ];
    const off = { mail: false, inApp: false };
    await feeding.call(first, setNotificationPreferences, {
      preferences: NotificationKind.options.map((kind) => ({ kind, ...off })),
    });

    await giveRoles(second, ['administrator'], 2);
    await giveRoles(second, ['administrator', 'moderator'], 3);
    const [told] = await mailed(firstEmail);
    expect(told?.replace(/=\r?\n/g, '')).toContain(`Kim (${secondEmail})`);
    expect(told).not.toContain('List-Unsubscribe');

    await giveRoles(moderator, ['administrator'], 2);
    const [german] = await mailed(secondEmail);
    expect(subjectsOf([german ?? ''])).toEqual(['Neue Administration bei Clinic']);
    expect(subjectsOf(await mailed(firstEmail, 2))).toEqual([
      'New administrator at Clinic',
      'New administrator at Clinic',
    ]);
    for (const email of quiet) expect(feeding.mailing.received(email)).toHaveLength(0);
  });

  it('is told again of whoever lost that role, or left, and has it back', async () => {
    const [first, second] = [feeding.colleague(), feeding.colleague()];
    await feeding.mailing.query('insert into providers (id, name) values ($1, $2)', [
      feeding.providerId,
      'Acme',
    ]);
    const email = await feeding.join(first, ['administrator']);
    await feeding.join(second, ['agent']);
    await giveRoles(second, ['administrator'], 2);
    await giveRoles(second, ['agent'], 3);
    await giveRoles(second, ['administrator'], 4);
    expect(subjectsOf(await mailed(email, 2))).toEqual([
      'New administrator at Acme',
      'New administrator at Acme',
    ]);
  });
});
