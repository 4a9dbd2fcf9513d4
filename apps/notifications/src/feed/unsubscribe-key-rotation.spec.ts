import { unsubscribe } from '@gatehouse/contracts/notifications';
import { UnsealingKeys } from '@gatehouse/platform';
import { eventually, sealingKeys, settingFile } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { unsubscribeKey, unsubscribeToken } from './unsubscribe-token.js';
import { FeedFixture } from '../testing/feed-fixture.js';

it('an unsubscribe link is valid for as long as its key is configured', async () => {
  const [former, present] = [await sealingKeys(), await sealingKeys()].map(
    ({ UNSEALING_KEY }) => UNSEALING_KEY,
  ) as [string, string];
  const unsealing = await settingFile('UNSEALING_KEY', former);
  const feed = await FeedFixture.start(unsealing.env);
  const person = feed.person();
  await feed.join(person);
  const linkBy = (key: string) =>
    unsubscribeToken(unsubscribeKey(UnsealingKeys.parse(key)[0]), person.membershipId);
  const answersTo = (token: string) =>
    feed.anonymously(unsubscribe, { token }).then(
      () => 'switched off',
      (error: unknown) => (error as { code: string }).code,
    );
  const becomes = (expected: string[]) =>
    eventually(async () => {
      expect([await answersTo(linkBy(former)), await answersTo(linkBy(present))]).toEqual(expected);
      return true;
    });

  await becomes(['switched off', 'not-found']);
  await unsealing.change(`{"keys":[${present},${former}]}`);
  await becomes(['switched off', 'switched off']);
  await unsealing.change(present);
  await becomes(['not-found', 'switched off']);
  await feed.stop();
  await unsealing.remove();
});
