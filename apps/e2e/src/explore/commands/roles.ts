import type { Permission } from '@gatehouse/contracts';
import { unique } from '../../testing/person-fixture.js';
import { idIn, type CommandGenerator } from '../command.js';
import { membersOf, sessionOf, type Model, type Session } from '../model.js';
import { actorOf, permissionProblems, permissionsOfMember } from '../rules.js';
import { withdrawWhere } from './invite.js';
import { staleTokenProblems, markSessions, withSession } from './session-state.js';

const GRANTABLE: Permission[] = [
  'customers:read',
  'access:manage',
  'invitations:manage',
  'members:read',
  'members:manage',
  'contacts:manage',
  'roles:manage',
  'jobs:write',
  'service-accounts:manage',
  'webhooks:manage',
];

export const createRole: CommandGenerator = (model, choices) =>
  withSession(
    model,
    choices,
    (session) => {
      const name = `Role ${unique()}`;
      const permissions = choices.subset(GRANTABLE);
      if (model.roles.length >= 4) return undefined;
      return {
        operation: 'create-role',
        description: `${session.email} creates ${name} of ${permissions.join()}`,
        method: 'POST',
        path: '/roles',
        token: session.accessToken,
        session: session.id,
        body: { name, permissions },
        expectedProblems: (now) => {
          const actor = sessionOf(now, session.id) ?? session;
          const refused = permissionProblems(now, actor, 'roles:manage');
          if (refused.length > 0) return refused;
          return holdsAll(now, actor, permissions) ? [] : ['permission-denied'];
        },
        possibleProblems: staleTokenProblems(session),
        apply: (now, body) => {
          now.roles.push({ id: idIn(body), name, permissions, deleted: false });
          return undefined;
        },
      };
    },
    ({ organizationId }) => organizationId === model.providerId,
  );

function holdsAll(model: Model, session: Session, permissions: readonly Permission[]): boolean {
  const actor = actorOf(model, session);
  const own = actor ? permissionsOfMember(model, actor) : [];
  return permissions.every((permission) => own.includes(permission));
}

export const updateRole: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const role = choices.pick(model.roles);
    if (!role) return undefined;
    const { id, name } = role;
    const permissions = choices.subset(GRANTABLE);
    return {
      operation: 'update-role',
      description: `${session.email} gives ${name} ${permissions.join()}`,
      method: 'PATCH',
      path: `/roles/${id}`,
      token: session.accessToken,
      session: session.id,
      body: { permissions },
      expectedProblems: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = permissionProblems(now, actor, 'roles:manage');
        if (refused.length > 0) return refused;
        const it = now.roles.find((one) => one.id === id);
        if (actor.organizationId !== now.providerId || !it || it.deleted) return ['not-found'];
        return holdsAll(now, actor, permissions) ? [] : ['permission-denied'];
      },
      // The requirements leave open whether one may revoke a permission that one lacks.
      possibleProblems: [...staleTokenProblems(session), 'permission-denied'],
      apply: (now) => {
        const it = now.roles.find((one) => one.id === id);
        if (!it) return 'there is no such role';
        const isOther = [...it.permissions].sort().join() !== [...permissions].sort().join();
        it.permissions = permissions;
        const holders = membersOf(now, now.providerId).filter(({ roles }) => roles.includes(id));
        const isAffected = (one: Session) =>
          one.organizationId === now.providerId && holders.some(({ email }) => email === one.email);
        markSessions(now, isAffected, isOther ? 'stale' : 'unsure');
        return undefined;
      },
    };
  });

export const deleteRole: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const role = choices.pick(model.roles);
    if (!role) return undefined;
    const { id, name } = role;
    return {
      operation: 'delete-role',
      description: `${session.email} deletes ${name}`,
      method: 'DELETE',
      path: `/roles/${id}`,
      token: session.accessToken,
      session: session.id,
      expectedProblems: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = permissionProblems(now, actor, 'roles:manage');
        if (refused.length > 0) return refused;
        const it = now.roles.find((one) => one.id === id);
        if (actor.organizationId !== now.providerId || !it || it.deleted) return ['not-found'];
        const holders = [...now.members, ...now.serviceAccounts.filter(({ deleted }) => !deleted)];
        const isHeld = holders.some(({ roles }) => roles.includes(id));
        return isHeld ? ['role-in-use'] : [];
      },
      possibleProblems: [...staleTokenProblems(session), 'permission-denied'],
      apply: (now) => {
        const it = now.roles.find((one) => one.id === id);
        if (it) it.deleted = true;
        withdrawWhere(now, ({ roles }) => roles.includes(id));
        return undefined;
      },
    };
  });
