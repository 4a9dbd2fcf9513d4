import { sealingKeyOf } from '@gatehouse/platform';
import { eventually, sealingKeys, settingFile } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { isSigned } from '../shared/webhook-signature.js';
import { jwkSetOf, sealWith, type SealingPair } from '../testing/sealing-fixture.js';
import { manager, WebhookFixture } from '../testing/webhook-fixture.js';

it('webhooks keep their secrets, which are re-encrypted with the new key so that the former can be retired', async () => {
  const [former, current] = [await sealingKeys(), await sealingKeys()];
  const unsealing = await settingFile('UNSEALING_KEY', former.UNSEALING_KEY);
  const webhooks = await WebhookFixture.start(unsealing.env);

  const create = async (path: string) => {
    const who = manager();
    return { who, path, ...(await webhooks.create(who, path)) };
  };
  const untilSealedWith = async (pair: SealingPair, id: string) => {
    const keyId = sealingKeyOf(await sealWith(pair, ''));
    await eventually(async () => {
      const sql = 'select sealed_secret as text from webhooks where id = $1';
      const [row] = await webhooks.mails.query<{ text: string }>(sql, [id]);
      return row && sealingKeyOf(row.text) === keyId;
    }, 20_000);
  };
  const isDelivered = async ({ who, path, secret }: Awaited<ReturnType<typeof create>>) => {
    const known = webhooks.receiver.at(path).length;
    await webhooks.changeJob(who);
    const [delivery] = await eventually(() => {
      const fresh = webhooks.receiver.at(path).slice(known);
      return fresh.length > 0 && fresh;
    });
    const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map((name) =>
      String(delivery?.headers[`webhook-${name}`]),
    ) as [string, string, string];
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    return isSigned({ id, timestamp, signature, body: delivery?.body ?? '' }, key, new Date());
  };

  const before = await create('/before');
  await untilSealedWith(former, before.id);
  await unsealing.change(jwkSetOf(current, former));
  expect(await isDelivered(before)).toBe(true);
  await untilSealedWith(current, before.id);
  // The secret itself has not changed, so there is nothing to audit.
  const changes = `select from outbox where aggregate_id = $1 and event #>> '{data,operation}' = 'changed'`;
  expect(await webhooks.mails.query(changes, [before.id])).toEqual([]);

  await unsealing.change(current.UNSEALING_KEY);
  // Mails encrypted with the former key fail as soon as the service has noticed.
  await eventually(async () => {
    const sealedToken = await sealWith(former, 'given-up');
    const { email } = await webhooks.mails.invite({ sealedToken });
    await webhooks.mails.untilFailing(email, 'unknown key');
    return true;
  }, 20_000);
  for (const webhook of [before, await create('/after')])
    expect(await isDelivered(webhook)).toBe(true);
  await webhooks.stop();
  await unsealing.remove();
});
