import type { Command, CommandGenerator, Response } from '../command.js';
import { inviteMember, inviteToCustomer } from './invite.js';

interface Row {
  outcome: 'created' | 'unchanged' | 'refused';
  invitationId?: string;
  problem?: { code: string };
}

/** What inviting the person of the only row would have returned. */
function interpret({ status, body }: Response): Response {
  if (status !== 200) return { status, body };
  const [row] = (body as { items: Row[] }).items;
  if (row?.outcome === 'created') return { status: 201, body: { id: row.invitationId } };
  if (row?.outcome === 'unchanged') return { status: 409, body: { code: 'unchanged' } };
  return { status: 422, body: row?.problem };
}

const UNCHANGED = ['already-member', 'invitation-exists'];

/** The same as a file with one row. */
const asFile = (operation: string, command: Command): Command => {
  const { body, ...others } = command;
  const fields = typeof body === 'object' ? body : {};
  const cells = Object.entries({ firstName: 'Theo', lastName: 'Brandt', ...fields });
  return {
    ...others,
    operation,
    description: `${command.description}, by a file`,
    path: `${command.path}/import`,
    csv: [cells.map(([name]) => name), cells.map(([, cell]) => cell)]
      .map((row) => `${row.join()}\n`)
      .join(''),
    interpret,
    expectedProblems: (model) => {
      const problems = command.expectedProblems(model);
      const isUnchanged = problems.some((code) => UNCHANGED.includes(code));
      return isUnchanged ? [...problems, 'unchanged'] : problems;
    },
    possibleProblems: (model) => {
      const { possibleProblems: possible = [] } = command;
      const problems = typeof possible === 'function' ? possible(model) : possible;
      return problems.includes('invitation-exists') ? [...problems, 'unchanged'] : problems;
    },
  };
};

const byFile =
  (operation: string, invite: CommandGenerator): CommandGenerator =>
  (model, choices) => {
    const command = invite(model, choices);
    // With a session that is out of date, it is refreshed first.
    const invites = command?.operation.startsWith('invite-') === true;
    return command && invites ? asFile(operation, command) : command;
  };

export const importMembers = byFile('import-members', inviteMember);
export const importToCustomer = byFile('import-to-customer', inviteToCustomer);
