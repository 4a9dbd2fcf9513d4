import type { Command, CommandGenerator, Response } from '../command.js';
import { setAccess } from './access.js';

interface Row {
  outcome: 'changed' | 'unchanged' | 'failed';
  access?: object;
  problem?: { code: string };
}

/** What turning the only customer on or off would have returned. */
function interpret({ status, body }: Response): Response {
  if (status !== 200) return { status, body };
  const [row] = (body as { items: Row[] }).items;
  return row?.outcome === 'failed'
    ? { status: 409, body: row.problem }
    : { status: 200, body: row?.access };
}

/** The same for a list of one customer. */
const asList = (command: Command): Command => {
  const { body, path, ...others } = command;
  const [, , customerId = ''] = path.split('/');
  return {
    ...others,
    operation: 'set-access-of-many',
    description: `${command.description}, in a list`,
    method: 'POST',
    path: '/customers/access',
    body: { ...(typeof body === 'object' ? body : {}), customerIds: [customerId] },
    interpret,
  };
};

export const setAccessOfMany: CommandGenerator = (model, choices) => {
  const command = setAccess(model, choices);
  // With a session that is out of date, it is refreshed first.
  return command?.operation === 'set-access' ? asList(command) : command;
};
