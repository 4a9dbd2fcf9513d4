import { randomUUID } from 'node:crypto';
import { reportMailEvent } from '@gatehouse/contracts/notifications';
import { Sealer, SealingKey } from '@gatehouse/platform';
import {
  contextOf,
  eventually,
  sealingKeys,
  settingFile,
  type SettingFile,
} from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isSigned, sign } from '../shared/webhook-signature.js';
import { WebhookFixture, manager } from '../testing/webhook-fixture.js';

type Pair = Awaited<ReturnType<typeof sealingKeys>>;

let former: Pair;
let present: Pair;
let next: Pair;
let unsealing: SettingFile;
let mailEvents: SettingFile;
let webhooks: WebhookFixture;

const secret = (text: string) => `whsec_${Buffer.from(text.padEnd(24)).toString('base64')}`;
const keyIn = (whsec: string) => Buffer.from(whsec.slice('whsec_'.length), 'base64');
const setOf = (...pairs: Pair[]) =>
  `{"keys":[${pairs.map(({ UNSEALING_KEY }) => UNSEALING_KEY).join()}]}`;

beforeAll(async () => {
  [former, present, next] = [await sealingKeys(), await sealingKeys(), await sealingKeys()];
  unsealing = await settingFile('UNSEALING_KEY', former.UNSEALING_KEY);
  mailEvents = await settingFile('MAIL_EVENTS_SECRET', secret('former'));
  webhooks = await WebhookFixture.start({ ...unsealing.env, ...mailEvents.env });
});

afterAll(async () => {
  await webhooks.stop();
  for (const file of [unsealing, mailEvents]) await file.remove();
});

const sealed = ({ SEALING_KEY }: Pair, token: string) =>
  new Sealer(() => SealingKey.parse(SEALING_KEY)).seal(token);
/** The id of the key that something was encrypted with. */
const kidOf = (text: string): unknown =>
  (JSON.parse(Buffer.from(text.split('.')[0] ?? '', 'base64url').toString()) as { kid: unknown })
    .kid;
/** Sends a mail whose link is encrypted with a key. */
const invite = async (pair: Pair, token: string) =>
  (await webhooks.mails.invite({ sealedToken: await sealed(pair, token) })).email;
const arrived = (email: string, token: string) =>
  eventually(() => webhooks.mails.received(email)[0]?.source.includes(token), 15_000);
const refused = (email: string) =>
  eventually(async () => (await webhooks.mails.queued(email))[0]?.lastError?.includes('not known'));

it('webhooks keep their secrets, which are re-encrypted with the new key so that the former can be retired', async () => {
  const made = async (path: string) => {
    const who = manager();
    return { who, path, ...(await webhooks.create(who, path)) };
  };
  const isClosedBy = async (pair: Pair, id: string) => {
    const key = kidOf(await sealed(pair, ''));
    await eventually(async () => {
      const sql = 'select sealed_secret as text from webhooks where id = $1';
      const [row] = await webhooks.mails.query<{ text: string }>(sql, [id]);
      return kidOf(row?.text ?? '') === key;
    }, 20_000);
  };
  const before = await made('/before');
  await isClosedBy(former, before.id);
  await unsealing.change(setOf(present, former));
  const delivered = async ({ who, path, secret }: typeof before) => {
    const known = webhooks.receiver.at(path).length;
    await webhooks.changeJob(who);
    const [delivery] = await eventually(() => {
      const news = webhooks.receiver.at(path).slice(known);
      return news.length > 0 && news;
    });
    const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map((name) =>
      String(delivery?.headers[`webhook-${name}`]),
    ) as [string, string, string];
    const body = delivery?.body ?? '';
    return isSigned({ id, timestamp, signature, body }, keyIn(secret), new Date());
  };
  expect(await delivered(before)).toBe(true);
  await isClosedBy(present, before.id);
  // The secret itself has not changed, so there is nothing to audit.
  const changes = `select from outbox where aggregate_id = $1 and event #>> '{data,operation}' = 'changed'`;
  expect(await webhooks.mails.query(changes, [before.id])).toEqual([]);
  await unsealing.change(present.UNSEALING_KEY);
  await eventually(async () => {
    await refused(await invite(former, 'given-up'));
    return true;
  }, 20_000);
  for (const webhook of [before, await made('/after')]) expect(await delivered(webhook)).toBe(true);
});

it('F32: links encrypted with the former key are sent for as long as it is configured', async () => {
  const early = await invite(next, 'sealed-early');
  await refused(early);
  await unsealing.change(setOf(present, next));
  await arrived(early, 'sealed-early');
  for (const pair of [present, next]) await arrived(await invite(pair, 'both-open'), 'both-open');
  await unsealing.change(next.UNSEALING_KEY);
  await eventually(async () => {
    await refused(await invite(present, 'sealed-late'));
    return true;
  }, 20_000);
  await arrived(await invite(next, 'of-now'), 'of-now');
});

it('C1: reports signed with the former secret are accepted for as long as it is configured', async () => {
  const event = { type: 'bounce', email: 'kim@example.org', permanent: false, words: '450' };
  const report = async (whsec: string): Promise<string> => {
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const message = { id: `evt_${randomUUID()}`, timestamp, body: JSON.stringify(event) };
    const signature = sign(message, keyIn(whsec));
    return webhooks
      .call(contextOf({ kind: 'anonymous' }), reportMailEvent, { ...message, signature })
      .then(
        () => 'taken',
        (error: unknown) => (error as { code: string }).code,
      );
  };
  const [old, fresh] = [secret('former'), secret('present')];
  const becomes = (expected: string[]) =>
    eventually(async () => {
      expect([await report(old), await report(fresh)]).toEqual(expected);
      return true;
    });
  await becomes(['taken', 'signature-invalid']);
  await mailEvents.change(`${old},${fresh}`);
  await becomes(['taken', 'taken']);
  await mailEvents.change(fresh);
  await becomes(['signature-invalid', 'taken']);
});
