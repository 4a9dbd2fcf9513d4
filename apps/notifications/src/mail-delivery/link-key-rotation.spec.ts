import { eventually, sealingKeys, settingFile } from '@gatehouse/testing';
import { it } from 'vitest';
import { MailFixture } from '../testing/mail-fixture.js';
import { jwkSetOf, sealWith, type SealingPair } from '../testing/sealing-fixture.js';

it('F32: links encrypted with the former key are sent for as long as it is configured', async () => {
  const [former, current] = [await sealingKeys(), await sealingKeys()];
  const unsealing = await settingFile('UNSEALING_KEY', former.UNSEALING_KEY);
  const mails = await MailFixture.start(unsealing.env);
  const invite = async (pair: SealingPair, token: string) =>
    (await mails.invite({ sealedToken: await sealWith(pair, token) })).email;
  const arrived = (email: string, token: string) =>
    eventually(() => mails.received(email)[0]?.source.includes(token), 15_000);

  const early = await invite(current, 'sealed-early');
  await mails.untilFailing(early, 'unknown key');
  await unsealing.change(jwkSetOf(former, current));
  await arrived(early, 'sealed-early');
  for (const pair of [former, current])
    await arrived(await invite(pair, 'both-valid'), 'both-valid');

  await unsealing.change(current.UNSEALING_KEY);
  await eventually(async () => {
    await mails.untilFailing(await invite(former, 'sealed-late'), 'unknown key');
    return true;
  }, 20_000);
  await arrived(await invite(current, 'current'), 'current');
  await mails.stop();
  await unsealing.remove();
});
