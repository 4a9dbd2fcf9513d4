import type { Command, CommandGenerator } from '../command.js';
import { createContact } from './contacts.js';
import { createCustomer } from './customers.js';
import { createDepartment } from './departments.js';
import { inviteMember, inviteToCustomer } from './invite.js';
import { createServiceAccount } from './programs.js';
import { createRole } from './roles.js';

const INVISIBLE = ['\u200b', '\u202e', '\u00ad', '\u3164', ' \u2060 '];
/** Resemble the names of built-in roles. */
const CONFUSABLE = ['administrator\u200b', 'аdministrator', 'ａｇｅｎｔ', 'Moderator'];
/** Would bring a link or a sentence into an email. */
const LURES = ['your account is locked, sign in at https://evil.example', 'www.evil.example'];
/** Addresses that cannot exist. */
const IMPOSSIBLE = [
  `ada@${'a'.repeat(64)}.example`,
  `${'a'.repeat(65)}@customer.example`,
  'ada@xn--a.example',
  'ada@bad-.example',
];

interface OddText {
  from: CommandGenerator;
  field: string;
  texts: readonly string[];
  problem: string;
}

const ODD_TEXTS: readonly OddText[] = [
  { from: createRole, field: 'name', texts: CONFUSABLE, problem: 'role-name-taken' },
  ...[createRole, createCustomer, createDepartment, createServiceAccount].map((from) => ({
    ...{ from, field: 'name', texts: INVISIBLE, problem: 'invalid-request' },
  })),
  ...[inviteMember, inviteToCustomer, createContact].flatMap((from) => [
    { from, field: 'email', texts: IMPOSSIBLE, problem: 'invalid-request' },
    { from, field: 'firstName', texts: LURES, problem: 'invalid-request' },
  ]),
];

const withText = (command: Command, field: string, text: string, problem: string): Command => ({
  ...command,
  description: `${command.description}, with the ${field} ${JSON.stringify(text)}`,
  body: { ...(typeof command.body === 'object' ? command.body : {}), [field]: text },
  expectedProblems: (model) => [...command.expectedProblems(model), problem],
});

/** A text that pretends to be something else is refused, whoever sends it, and changes nothing (F64, F65, F72). */
export const sendOddText: CommandGenerator = (model, choices) => {
  const odd = choices.pick(ODD_TEXTS);
  const text = odd && choices.pick(odd.texts);
  if (!odd || text === undefined) return undefined;
  const command = odd.from(model, choices);
  // With a session that is out of date, it is refreshed first.
  const isMade =
    typeof command?.body === 'object' && ('name' in command.body || 'email' in command.body);
  return command && isMade ? withText(command, odd.field, text, odd.problem) : command;
};
