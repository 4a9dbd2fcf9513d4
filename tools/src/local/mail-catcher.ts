import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProcessSpec } from './managed-process.js';
import { answersOk } from './ready.js';

export interface MailCatcherOptions {
  dataFolder: string;
  smtpPort: number;
  webPort: number;
}

/** MailDev accepts all email and shows it on a web page instead of sending it. */
export function mailCatcherProcess(options: MailCatcherOptions): ProcessSpec {
  const { dataFolder, smtpPort, webPort } = options;
  const program = fileURLToPath(new URL('bin/maildev.js', import.meta.resolve('maildev')));
  const mails = join(dataFolder, 'mail');
  return {
    name: 'mail',
    command: process.execPath,
    args: [
      // It needs little memory, but V8 would keep a large heap.
      ...['--max-semi-space-size=4', program, '--ip', '127.0.0.1', '--smtp', String(smtpPort)],
      ...['--web-ip', '127.0.0.1', '--web', String(webPort)],
      ...['--mail-directory', mails, '--max-emails', '1000'],
    ],
    env: { PATH: process.env.PATH },
    cwd: mails,
    ready: () => answersOk(`http://127.0.0.1:${webPort}/api/healthz`),
  };
}
