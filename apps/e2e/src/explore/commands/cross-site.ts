import type { Command, CommandGenerator } from '../command.js';
import { setAccess } from './access.js';
import { createContact } from './contacts.js';
import { createCustomer } from './customers.js';
import { inviteMember } from './invite.js';
import { removeMember, updateMember } from './members.js';
import { createRole } from './roles.js';
import { endMyOtherSessions, endMySession } from './session-ends.js';
import { EXPIRED } from '../passing-time.js';
import { changePassword, signOut, switchOrganization } from './sessions.js';

const COMMANDS: readonly CommandGenerator[] = [
  ...[setAccess, createCustomer, createContact, createRole],
  ...[inviteMember, updateMember, removeMember],
  ...[signOut, endMySession, endMyOtherSessions, changePassword, switchOrganization],
];

const CLIENT = { 'x-gatehouse-client': 'browser' };
const EVIL = 'https://evil.example';

/** What an old browser says of a page of another site. */
const NOTHING = {};

/** What newer ones say, with the console's header and without. */
const OTHER_PAGES: readonly Readonly<Record<string, string>>[] = [
  ...[{ 'sec-fetch-site': 'cross-site' }, { origin: EVIL }],
  ...['cross-site', 'same-site', 'none'].map((site) => ({ ...CLIENT, 'sec-fetch-site': site })),
  ...[EVIL, 'null'].map((origin) => ({ ...CLIENT, origin })),
];

const fromPage = (
  { onRefused: _, possibleProblems: __, ...command }: Command,
  page: Readonly<Record<string, string>>,
): Command => ({
  ...command,
  description: `${command.description}, from the page of another site ${JSON.stringify(page)}`,
  page,
  expectedProblems: () => [
    'cross-site-request',
    // Without the console's header, the refresh token in the cookie is not read.
    ...(command.operation === 'refresh-session' && !('x-gatehouse-client' in page)
      ? ['invalid-request']
      : []),
    ...(command.token === EXPIRED ? ['not-signed-in'] : []),
  ],
});

/** A page of another site cannot do anything with the cookies of a browser, whatever its user may do. */
export const sendCrossSite: CommandGenerator = (model, choices) => {
  const sessions = model.sessions.filter(({ client }) => client === 'browser');
  const page = choices.oneIn(3) ? NOTHING : choices.pick(OTHER_PAGES);
  const command = choices.pick(COMMANDS)?.({ ...model, sessions }, choices);
  return command?.session !== undefined && page ? fromPage(command, page) : undefined;
};
