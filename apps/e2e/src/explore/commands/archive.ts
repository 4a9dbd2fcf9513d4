import type { CommandGenerator } from '../command.js';
import { customerOf } from '../model.js';
import { manageCustomerProblems } from './access.js';
import { markSessions, staleTokenProblems, withSession } from './session-state.js';

/** Archiving turns a customer off, and nothing else may turn it on again before it is restored. */
const changeArchive =
  (archived: boolean): CommandGenerator =>
  (model, choices) =>
    withSession(model, choices, (session) => {
      const wanted = model.customers.filter((one) => one.archived !== archived);
      const customer = choices.pick(choices.oneIn(4) ? model.customers : wanted);
      if (!customer) return undefined;
      const { id, name } = customer;
      const verb = archived ? 'archive' : 'unarchive';
      return {
        operation: `${verb}-customer`,
        description: `${session.email} ${verb}s ${name}`,
        method: 'POST',
        path: `/customers/${id}/${verb}`,
        token: session.accessToken,
        session: session.id,
        body: {},
        // Like turning a customer off, it needs no module.
        expectedProblems: (now) =>
          manageCustomerProblems(now, session.id, 'customers:write', id).filter(
            (code) => code !== 'module-not-enabled',
          ),
        possibleProblems: staleTokenProblems(session),
        apply: (now) => {
          const it = customerOf(now, id);
          if (!it) return 'there is no such customer';
          const isOn = it.status === 'pending' || it.status === 'accepted';
          if (archived && !it.archived && isOn && !it.independent) {
            it.status = 'disabled';
            markSessions(now, ({ organizationId }) => organizationId === id, 'ended');
          }
          it.archived = archived;
          return undefined;
        },
      };
    });

export const archiveCustomer = changeArchive(true);
export const unarchiveCustomer = changeArchive(false);
