import { join } from 'node:path';
import { LOCAL_OPERATOR_PASSWORD } from './local/operator-password.js';
import type { Settings } from './local/settings.js';
import type { Stack } from './local/stack.js';

/** What a person at the terminal is told once everything is ready. */
export function whereToLook(stack: Stack, settings: Settings, demonstration: string[]): string {
  const { PORT, MAIL_WEB_PORT, GATEHOUSE_DATA, OPERATOR_EMAIL } = settings;
  const portal = `http://localhost:${PORT}`;
  const lastGateway = PORT + stack.gatewayUrls.length - 1;
  const more = lastGateway > PORT ? ` (and up to port ${lastGateway})` : '';
  const mail = stack.mailUrl === undefined ? 'SMTP_URL' : `http://localhost:${MAIL_WEB_PORT}`;
  return [
    '',
    `  Console and API ${portal}${more}`,
    `  Documentation   ${portal}/docs`,
    `  Mail            ${mail}`,
    `  Sign in as      ${OPERATOR_EMAIL}`,
    `  with password   ${passwordOf(stack, settings)}`,
    `  Logs            ${join(GATEHOUSE_DATA, 'logs')}`,
    ...demonstration.map((line) => `  ${line}`),
    '',
    '  Ctrl-C ends everything.',
  ].join('\n');
}

/** What somebody chose stays with them, and what was made up is shown once. */
function passwordOf({ operator }: Stack, { OPERATOR_PASSWORD, GATEHOUSE_DATA }: Settings): string {
  if (OPERATOR_PASSWORD !== undefined) return 'the one in OPERATOR_PASSWORD';
  if (operator.isNew || operator.password === LOCAL_OPERATOR_PASSWORD) return operator.password;
  return `the one in ${join(GATEHOUSE_DATA, 'operator-password')}`;
}
