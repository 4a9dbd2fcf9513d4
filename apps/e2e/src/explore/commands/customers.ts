import { unique } from '../../testing/person-fixture.js';
import type { CommandGenerator } from '../command.js';
import { customerOf, membersOf, sessionOf, type Customer } from '../model.js';
import { customerLoginProblems, permissionProblems, admitsMembers, hasMembers } from '../rules.js';
import { manageCustomerProblems } from './access.js';
import { isOpen, withdrawWhere } from './invite.js';
import { staleTokenProblems, markSessions, withSession } from './session-state.js';

export const createCustomer: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    if (model.customers.length >= 4) return undefined;
    const name = choices.oneIn(3) ? `Bäckerei Zoë ${unique()}` : `Customer ${unique()}`;
    const email = choices.oneIn(6) ? null : `boss-${unique()}@customer.example`;
    const corporate = !choices.oneIn(6);
    return {
      operation: 'create-customer',
      description: `${session.email} creates ${name}${corporate ? '' : ', an individual,'}${email ? '' : ' without an address'}`,
      method: 'POST',
      path: '/customers',
      token: session.accessToken,
      session: session.id,
      body: { name: name.normalize('NFD'), kind: corporate ? 'corporate' : 'individual', email },
      expectedProblems: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        return permissionProblems(now, actor, 'customers:write');
      },
      // The requirements leave open which department a department administrator may choose.
      possibleProblems: [...staleTokenProblems(session), 'department-bound'],
      apply: (now, body) => {
        // An independent organization's customers are not modelled.
        if (session.organizationId !== now.providerId) return undefined;
        const { id, departmentId, name: stored } = body as Customer;
        if (stored !== name) return `the name should be ${name}`;
        now.customers.push({
          ...{ id, name, email, corporate, departmentId, independent: false, archived: false },
          ...{ status: 'off', accepted: false, areas: [] },
        });
        return undefined;
      },
    };
  });

export const changeDepartment: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const customer = choices.pick(model.customers);
    const department = choices.oneIn(3) ? undefined : choices.pick(model.departments);
    if (!customer) return undefined;
    const { id, name } = customer;
    const departmentId = department?.id ?? null;
    return {
      operation: 'update-customer',
      description: `${session.email} moves ${name} to department ${String(departmentId)}`,
      method: 'PATCH',
      path: `/customers/${id}`,
      token: session.accessToken,
      session: session.id,
      body: { departmentId },
      expectedProblems: (now) => {
        const refused = manageCustomerProblems(now, session.id, 'customers:write', id);
        if (refused.length > 0) return refused;
        const gone = now.departments.some((one) => one.id === departmentId && one.deleted);
        return gone ? ['not-found'] : [];
      },
      possibleProblems: [...staleTokenProblems(session), 'department-bound'],
      apply: (now) => {
        const it = customerOf(now, id);
        if (it) it.departmentId = departmentId;
        return undefined;
      },
    };
  });

export const makeIndependent: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const open = model.customers.filter(({ id }) => hasMembers(model, id));
    // Most telling where an invitation of the provider's is withdrawn with it.
    const invited = open.filter(({ id }) =>
      model.invitations.some((one) => one.organizationId === id && !one.own && isOpen(one)),
    );
    const customer = choices.pick(
      choices.oneIn(4) ? model.customers : invited.length > 0 ? invited : open,
    );
    if (!customer || !choices.oneIn(invited.length > 0 ? 2 : 4)) return undefined;
    const { id, name } = customer;
    return {
      operation: 'make-independent',
      description: `${session.email} makes ${name} independent`,
      method: 'POST',
      path: `/customers/${id}/independence`,
      token: session.accessToken,
      session: session.id,
      body: {},
      expectedProblems: (now) => {
        const refused = manageCustomerProblems(now, session.id, 'customers:write', id);
        if (refused.length > 0) return refused;
        const isLed = membersOf(now, id).some(({ roles }) => roles.includes('administrator'));
        return [
          ...customerLoginProblems(now, id),
          ...(admitsMembers(now, id) ? [] : ['access-not-open']),
          ...(isLed ? [] : ['administrator-required']),
        ];
      },
      possibleProblems: [...staleTokenProblems(session), 'department-bound'],
      apply: (now) => {
        const it = customerOf(now, id);
        if (it) it.independent = true;
        markSessions(now, ({ organizationId }) => organizationId === id);
        // The provider's invitations are withdrawn.
        withdrawWhere(now, ({ organizationId, own }) => organizationId === id && !own);
        return undefined;
      },
    };
  });
