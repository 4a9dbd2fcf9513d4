import type { UserActor } from '@gatehouse/contracts';
import { passwordChanged } from '@gatehouse/contracts/identity';
import { NotificationKind, setNotificationPreferences } from '@gatehouse/contracts/notifications';
import { membershipChanged } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FeedFixture } from '../testing/feed-fixture.js';

let feed: FeedFixture;

beforeAll(async () => {
  feed = await FeedFixture.start();
  await feed.grant('accepted', 1);
});

afterAll(() => feed.stop());

const mailed = (email: string, count = 1) =>
  eventually(() => {
    const mails = feed.mails.received(email);
    return mails.length >= count && mails.map(({ source }) => source);
  }, 15_000);

const subjectsOf = (sources: string[]) =>
  sources.map((source) => /^Subject: (.*)$/m.exec(source)?.[1]);

/** Publishes the roles of a member as tenant-access. */
async function giveRoles(who: UserActor, roles: string[], sequence: number): Promise<void> {
  const { membershipId, organizationId, userId, departmentId } = who;
  const data = { membershipId, organizationId, userId, roles, departmentId };
  await feed.access.publish(membershipChanged, { aggregateId: membershipId, sequence, data });
  await feed.untilProcessed(membershipChanged.subject, membershipId, sequence);
}

it('a changed password is notified at once, which cannot be switched off', async () => {
  const { userId, ...person } = feed.person();
  const email = await feed.join({ ...person, userId });
  const data = { userId };
  await feed.mails.identity.publish(passwordChanged, {
    ...{ aggregateId: userId, sequence: 1, data },
  });
  const sources = await mailed(email);
  expect(subjectsOf(sources)).toEqual(['Your password was changed']);
  expect(sources[0]).not.toContain('List-Unsubscribe');
});

describe('a new administrator', () => {
  it('C4 E5: is notified to the other administrators whatever their preferences, once, and to no one else', async () => {
    const [first, second, moderator, another] = [
      ...[feed.person(), feed.person(), feed.person()],
      feed.person({ organizationId: feed.siblingId }),
    ] as [UserActor, UserActor, UserActor, UserActor];
    const firstEmail = await feed.join(first, ['administrator']);
    const secondEmail = await feed.join(second, ['member'], 'de');
    const quiet = [
      await feed.join(moderator, ['moderator']),
      await feed.join(another, ['administrator']),
    ];
    const off = { mail: false, inApp: false };
    await feed.call(first, setNotificationPreferences, {
      preferences: NotificationKind.options.map((kind) => ({ kind, ...off })),
    });

    await giveRoles(second, ['administrator'], 2);
    await giveRoles(second, ['administrator', 'moderator'], 3);
    const [notice] = await mailed(firstEmail);
    expect(notice?.replace(/=\r?\n/g, '')).toContain(`Kim (${secondEmail})`);
    expect(notice).not.toContain('List-Unsubscribe');

    await giveRoles(moderator, ['administrator'], 2);
    const [german] = await mailed(secondEmail);
    expect(subjectsOf([german ?? ''])).toEqual(['Neuer Administrator bei Clinic']);
    expect(subjectsOf(await mailed(firstEmail, 2))).toEqual([
      'New administrator at Clinic',
      'New administrator at Clinic',
    ]);
    for (const email of quiet) expect(feed.mails.received(email)).toHaveLength(0);
  });

  it('is notified again after they lost the role and got it back', async () => {
    const [first, second] = [feed.colleague(), feed.colleague()];
    await feed.mails.query('insert into providers (id, name) values ($1, $2)', [
      feed.providerId,
      'Acme',
    ]);
    const email = await feed.join(first, ['administrator']);
    await feed.join(second, ['agent']);
    await giveRoles(second, ['administrator'], 2);
    await giveRoles(second, ['agent'], 3);
    await giveRoles(second, ['administrator'], 4);
    expect(subjectsOf(await mailed(email, 2))).toEqual([
      'New administrator at Acme',
      'New administrator at Acme',
    ]);
  });
});
