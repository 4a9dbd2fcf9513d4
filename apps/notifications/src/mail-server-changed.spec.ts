import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, startMailServer } from '@gatehouse/testing';
import { expect, it } from '@jest/globals';
import { Mailing } from './mailing.test.js';

it('sends over another mail server as soon as the file of the setting names it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-smtp-'));
  const file = join(folder, 'SMTP_URL');
  const [former, other] = [await startMailServer(), await startMailServer()];
  await writeFile(file, former.url);
  const mailing = await Mailing.begin({ SMTP_URL_FILE: file });
  const isSent = async (email: string) => (await mailing.kept(email))[0]?.status === 'sent';

  const { email: first } = await mailing.invite();
  await eventually(() => isSent(first), 10_000);
  await writeFile(file, other.url);
  const { email: second } = await mailing.invite();
  await eventually(() => isSent(second), 10_000);

  const recipients = (server: typeof former) => server.received.flatMap((mail) => mail.recipients);
  expect(recipients(former)).toEqual([first]);
  expect(recipients(other)).toEqual([second]);
  await mailing.end();
  for (const server of [former, other]) await server.stop();
  await rm(folder, { recursive: true });
});
