import { eventually, settingFile, startMailServer } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { MailFixture } from '../testing/mail-fixture.js';

it('switches to another mail server as soon as the setting changes', async () => {
  const [former, other] = [await startMailServer(), await startMailServer()];
  const url = await settingFile('SMTP_URL', former.url);
  const mails = await MailFixture.start(url.env);
  const send = async (): Promise<string> => {
    const { email } = await mails.invite();
    await eventually(async () => (await mails.queued(email))[0]?.status === 'sent', 10_000);
    return email;
  };
  const recipients = (server: typeof former) => server.received.flatMap((mail) => mail.recipients);

  const first = await send();
  expect(recipients(former)).toEqual([first]);
  await url.change(other.url);
  await eventually(async () => {
    const email = await send();
    return recipients(other).includes(email);
  }, 10_000);
  await mails.stop();
  for (const server of [former, other]) await server.stop();
  await url.remove();
});
