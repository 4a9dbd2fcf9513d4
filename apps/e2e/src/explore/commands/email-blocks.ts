import { unique } from '../../testing/person-fixture.js';
import type { CommandGenerator, RandomChoices } from '../command.js';
import type { Model } from '../model.js';

/** An address of the provider's or a customer's people, or of someone whom no one has invited yet. */
function chooseAddress(model: Model, choices: RandomChoices): string | undefined {
  if (choices.oneIn(3)) return `guest-${unique()}@customer.example`;
  const known = [...model.accounts, ...model.invitations, ...model.contacts, ...model.customers];
  const others = new Set(known.map(({ email }) => email));
  others.delete(null);
  others.delete(model.firstAdministrator);
  return choices.pick([...others]) ?? undefined;
}

/** The mail provider reports that an address does not exist, or that it could not be reached for now, which blocks nothing. */
export const reportMailEvent: CommandGenerator = (model, choices) => {
  const email = chooseAddress(model, choices);
  if (email === undefined) return undefined;
  const permanent = !choices.oneIn(4);
  return {
    operation: 'report-mail-event',
    description: `the mail provider reports ${email} as ${permanent ? 'unknown' : 'not reachable for now'}`,
    method: 'POST',
    path: '/mail-events',
    body: { type: 'bounce', email, permanent, words: '550 5.1.1 no such user' },
    isSigned: true,
    isAlone: true,
    expectedProblems: () => [],
    apply: (now) => {
      if (permanent && !now.blocked.includes(email)) now.blocked.push(email);
      return undefined;
    },
  };
};

export const removeEmailBlock: CommandGenerator = (model, choices) => {
  const email = choices.oneIn(4) ? chooseAddress(model, choices) : choices.pick(model.blocked);
  if (email === undefined) return undefined;
  return {
    operation: 'remove-email-block',
    description: `support unblocks ${email}`,
    method: 'DELETE',
    path: `/platform/email-blocks/${encodeURIComponent(email)}`,
    token: 'operator',
    isAlone: true,
    expectedProblems: (now) => (now.blocked.includes(email) ? [] : ['not-found']),
    apply: (now) => {
      now.blocked = now.blocked.filter((address) => address !== email);
      return undefined;
    },
  };
};
