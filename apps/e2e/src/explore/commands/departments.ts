import { unique } from '../../testing/person-fixture.js';
import { idIn, type CommandGenerator } from '../command.js';
import { sessionOf } from '../model.js';
import { actorOf, departmentScope, permissionProblems } from '../rules.js';
import { staleTokenProblems, withSession } from './session-state.js';

export const createDepartment: CommandGenerator = (model, choices) =>
  withSession(
    model,
    choices,
    (session) => {
      const actor = actorOf(model, session);
      const isBound = actor !== undefined && departmentScope(model, actor) !== undefined;
      if (model.departments.length >= 3 && !isBound) return undefined;
      return {
        operation: 'create-department',
        description: `${session.email} creates a department`,
        method: 'POST',
        path: '/departments',
        token: session.accessToken,
        session: session.id,
        body: { name: `Department ${unique()}` },
        expectedProblems: (now) => {
          const actor = sessionOf(now, session.id) ?? session;
          const refused = permissionProblems(now, actor, 'customers:write');
          const member = actorOf(now, actor);
          if (refused.length > 0 || !member) return refused;
          return departmentScope(now, member) === undefined ? [] : ['department-bound'];
        },
        possibleProblems: staleTokenProblems(session),
        apply: (now, body) => {
          now.departments.push({ id: idIn(body), deleted: false });
          return undefined;
        },
      };
    },
    ({ organizationId }) => organizationId === model.providerId,
  );

export const deleteDepartment: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const department = choices.pick(model.departments);
    if (!department || !choices.oneIn(2)) return undefined;
    const { id } = department;
    return {
      operation: 'delete-department',
      description: `${session.email} deletes department ${id}`,
      method: 'DELETE',
      path: `/departments/${id}`,
      token: session.accessToken,
      session: session.id,
      expectedProblems: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = permissionProblems(now, actor, 'customers:write');
        const member = actorOf(now, actor);
        if (refused.length > 0 || !member) return refused;
        const isThere = now.departments.some((one) => one.id === id && !one.deleted);
        if (member.organizationId !== now.providerId || !isThere) return ['not-found'];
        // Others than their own department do not exist for them.
        if (departmentScope(now, member) !== undefined) return ['department-bound', 'not-found'];
        const isUsed = [...now.customers, ...now.members].some((one) => one.departmentId === id);
        return isUsed ? ['department-in-use'] : [];
      },
      // The model does not know the departments of contacts.
      possibleProblems: (now) => [
        ...staleTokenProblems(session),
        ...(now.contacts.some(({ deleted }) => !deleted) ? ['department-in-use'] : []),
      ],
      apply: (now) => {
        const it = now.departments.find((one) => one.id === id);
        if (it) it.deleted = true;
        return undefined;
      },
    };
  });
