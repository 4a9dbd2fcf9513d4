import { join } from 'node:path';
import { LOCAL_OPERATOR_PASSWORD } from './local/operator-password.js';
import type { Settings } from './local/settings.js';
import type { Stack } from './local/stack.js';

/** The summary printed once everything is ready. */
export function startSummary(stack: Stack, settings: Settings, demonstration: string[]): string {
  const { PORT, MAIL_WEB_PORT, GATEHOUSE_DATA, OPERATOR_EMAIL } = settings;
  const portal = `http://localhost:${PORT}`;
  const lastGateway = PORT + stack.gatewayUrls.length - 1;
  const more = lastGateway > PORT ? ` (and up to port ${lastGateway})` : '';
  const mail = stack.mailUrl === undefined ? 'SMTP_URL' : `http://localhost:${MAIL_WEB_PORT}`;
  return [
    '',
    `  Console and API  ${portal}${more}`,
    `  API reference    ${portal}/docs`,
    `  Mail catcher     ${mail}`,
    `  Sign in as       ${OPERATOR_EMAIL}`,
    `  Password         ${describePassword(stack, settings)}`,
    `  Logs             ${join(GATEHOUSE_DATA, 'logs')}`,
    ...demonstration.map((line) => `  ${line}`),
    '',
    '  Press Ctrl-C to stop.',
  ].join('\n');
}

/** A chosen password is not printed, a generated one only once. */
function describePassword(
  { operator }: Stack,
  { OPERATOR_PASSWORD, GATEHOUSE_DATA }: Settings,
): string {
  if (OPERATOR_PASSWORD !== undefined) return '(set by OPERATOR_PASSWORD)';
  if (operator.isNew || operator.password === LOCAL_OPERATOR_PASSWORD) return operator.password;
  return `(in ${join(GATEHOUSE_DATA, 'operator-password')})`;
}
