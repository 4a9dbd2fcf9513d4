import { join } from 'node:path';
import type { Settings } from './local/settings.js';
import type { Stack } from './local/stack.js';

/** What a person at the terminal is told once everything is ready. */
export function whereToLook(stack: Stack, settings: Settings, demonstration: string[]): string {
  const { PORT, MAIL_WEB_PORT, GATEHOUSE_DATA, OPERATOR_EMAIL, OPERATOR_PASSWORD } = settings;
  const portal = `http://localhost:${PORT}`;
  const lastGateway = PORT + stack.gatewayUrls.length - 1;
  const more = lastGateway > PORT ? ` (and up to port ${lastGateway})` : '';
  const mail = stack.mailUrl === undefined ? 'SMTP_URL' : `http://localhost:${MAIL_WEB_PORT}`;
  // What somebody chose stays with them.
  const isChosen = process.env.OPERATOR_PASSWORD === OPERATOR_PASSWORD;
  const password = isChosen ? 'the one in OPERATOR_PASSWORD' : OPERATOR_PASSWORD;
  return [
    '',
    `  Console and API ${portal}${more}`,
    `  Documentation   ${portal}/docs`,
    `  Mail            ${mail}`,
    `  Sign in as      ${OPERATOR_EMAIL}`,
    `  with password   ${password}`,
    `  Logs            ${join(GATEHOUSE_DATA, 'logs')}`,
    ...demonstration.map((line) => `  ${line}`),
    '',
    '  Ctrl-C ends everything.',
  ].join('\n');
}
