import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answersOk } from './ready.js';
import type { Supervisor } from './supervisor.js';

/** What the mail catcher needs. */
export interface MailCatcherOptions {
  dataFolder: string;
  supervisor: Supervisor;
  smtpPort: number;
  webPort: number;
}

/** Starts MailDev, which takes in mail for everybody and shows it on a page instead of sending it. */
export async function startMailCatcher(options: MailCatcherOptions): Promise<void> {
  const { dataFolder, supervisor, smtpPort, webPort } = options;
  const program = fileURLToPath(new URL('bin/maildev.js', import.meta.resolve('maildev')));
  const mails = join(dataFolder, 'mail');
  await supervisor.start([
    {
      name: 'mail',
      command: process.execPath,
      args: [
        ...[program, '--ip', '127.0.0.1', '--smtp', String(smtpPort)],
        ...['--web-ip', '127.0.0.1', '--web', String(webPort)],
        ...['--mail-directory', mails, '--max-emails', '1000'],
      ],
      env: { PATH: process.env.PATH },
      cwd: mails,
      ready: () => answersOk(`http://127.0.0.1:${webPort}/api/healthz`),
    },
  ]);
}
