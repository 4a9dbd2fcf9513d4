import { reportMailEvent } from '@gatehouse/contracts/notifications';
import { contextOf, eventually, settingFile } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { MailFixture, signedReport } from '../testing/mail-fixture.js';

const secret = (text: string) => `whsec_${Buffer.from(text.padEnd(24)).toString('base64')}`;

it('C1: reports signed with the former secret are accepted for as long as it is configured', async () => {
  const [former, current] = [secret('former'), secret('current')];
  const setting = await settingFile('MAIL_EVENTS_SECRET', former);
  const mails = await MailFixture.start(setting.env);
  const call = await mails.platform.callerOf('gateway');
  const event = { type: 'bounce', email: 'kim@example.org', permanent: false, words: '450' };
  const report = (key: string): Promise<string> =>
    call(contextOf({ kind: 'anonymous' }), reportMailEvent, signedReport(event, { key })).then(
      () => 'accepted',
      (error: unknown) => (error as { code: string }).code,
    );
  const becomes = (expected: string[]) =>
    eventually(async () => {
      expect([await report(former), await report(current)]).toEqual(expected);
      return true;
    });

  await becomes(['accepted', 'invalid-signature']);
  await setting.change(`${former},${current}`);
  await becomes(['accepted', 'accepted']);
  await setting.change(current);
  await becomes(['invalid-signature', 'accepted']);
  await mails.stop();
  await setting.remove();
});
