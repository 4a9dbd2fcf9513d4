import type { Canary } from './canary.js';

const at = 'apps/identity/src';
const services = ['identity'];

/** Rules about passwords and sessions. */
export const sessionCanaries: readonly Canary[] = [
  {
    name: 'password-of-account',
    rule: 'A sign-in, and a link to a person with an account, needs the password',
    services,
    file: `${at}/credentials/password-check.ts`,
    find: 'return account && matches ?',
    replace: 'return account ?',
  },
  {
    name: 'sign-in-checked-again',
    rule: 'A sign-in repeated with its key is checked again (F63)',
    services,
    file: 'libs/contracts/src/identity/sessions.ts',
    find: `path: '/auth/sign-in', session: 'started' },
  access: 'anyone',
  replay: 'rerun',`,
    replace: `path: '/auth/sign-in', session: 'started' },
  access: 'anyone',`,
  },
  {
    name: 'password-change-ends-sessions',
    rule: 'Changing the password ends the other sessions',
    services,
    file: `${at}/passwords/password-changer.ts`,
    find: 'await this.sessions.endAllOf(context, userId, reason, { but });',
    replace: '',
  },
  {
    name: 'sign-out-ends-session',
    rule: 'Signing out ends the session',
    services,
    file: `${at}/sessions/sign-out.ts`,
    find: `await this.sessions.end(context, userOf(context).sessionId, 'signed-out');`,
    replace: '',
  },
  {
    name: 'refresh-token-once',
    rule: 'A refresh token works once, and reuse ends the session',
    services,
    file: `${at}/sessions/successor-tokens.ts`,
    find: 'return used !== null && (request === null || used.usedFor?.equals(request) !== true);',
    replace: 'return false;',
  },
  {
    name: 'no-switch-in-place',
    rule: 'No one can switch to the organization they are in (F62)',
    services,
    file: `${at}/sessions/switch-organization.ts`,
    find: 'if (organizationId === current) throw new InvalidRequest({ errors: [ALREADY_THERE] });',
    replace: '',
  },
  {
    name: 'switch-ends-session',
    rule: 'Going over to another organization ends the session before',
    services,
    file: `${at}/sessions/switch-organization.ts`,
    find: `await this.open.end(tx, sessionId, 'switched');`,
    replace: '',
  },
];
