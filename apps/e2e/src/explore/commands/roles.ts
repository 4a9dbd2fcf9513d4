import type { Permission } from '@gatehouse/contracts';
import { unique } from '../../people.js';
import { idIn, type Command } from '../attempt.js';
import { membersOf, sessionOf, type Model, type Session } from '../model.js';
import { actorOf, boundTo, lacks, permissionsOfMember } from '../rules.js';
import { doubts, outdate, withSession } from './acting.js';

const GIVEN: Permission[] = [
  'customers:read',
  'access:manage',
  'invitations:manage',
  'members:read',
  'members:manage',
  'contacts:manage',
  'roles:manage',
  'jobs:write',
];

export const createRole: Command = (model, picks) =>
  withSession(
    model,
    picks,
    (session) => {
      const name = `Role ${unique()}`;
      const permissions = picks.some(GIVEN);
      if (model.roles.length >= 4) return undefined;
      return {
        call: 'create-role',
        says: `${session.email} creates ${name} of ${permissions.join()}`,
        method: 'POST',
        path: '/roles',
        token: session.accessToken,
        session: session.id,
        body: { name, permissions },
        reasons: (now) => {
          const actor = sessionOf(now, session.id) ?? session;
          const refused = lacks(now, actor, 'roles:manage');
          if (refused.length > 0) return refused;
          return isWithin(now, actor, permissions) ? [] : ['permission-denied'];
        },
        perhaps: doubts(session),
        effect: (now, body) => {
          now.roles.push({ id: idIn(body), name, permissions, deleted: false });
          return undefined;
        },
      };
    },
    ({ organizationId }) => organizationId === model.providerId,
  );

function isWithin(model: Model, session: Session, permissions: readonly Permission[]): boolean {
  const actor = actorOf(model, session);
  const own = actor ? permissionsOfMember(model, actor) : [];
  return permissions.every((permission) => own.includes(permission));
}

export const updateRole: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const role = picks.of(model.roles);
    if (!role) return undefined;
    const { id, name } = role;
    const permissions = picks.some(GIVEN);
    return {
      call: 'update-role',
      says: `${session.email} gives ${name} ${permissions.join()}`,
      method: 'PATCH',
      path: `/roles/${id}`,
      token: session.accessToken,
      session: session.id,
      body: { permissions },
      reasons: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = lacks(now, actor, 'roles:manage');
        if (refused.length > 0) return refused;
        const it = now.roles.find((one) => one.id === id);
        if (actor.organizationId !== now.providerId || !it || it.deleted) return ['not-found'];
        return isWithin(now, actor, permissions) ? [] : ['permission-denied'];
      },
      // Whether a right that one lacks oneself may be taken from others, the requirements leave open.
      perhaps: [...doubts(session), 'permission-denied'],
      effect: (now) => {
        const it = now.roles.find((one) => one.id === id);
        if (!it) return 'there is no such role';
        const isOther = [...it.permissions].sort().join() !== [...permissions].sort().join();
        it.permissions = permissions;
        const holders = membersOf(now, now.providerId).filter(({ roles }) => roles.includes(id));
        const whose = (one: Session) =>
          one.organizationId === now.providerId && holders.some(({ email }) => email === one.email);
        outdate(now, whose, isOther ? 'stale' : 'unsure');
        return undefined;
      },
    };
  });

export const deleteRole: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const role = picks.of(model.roles);
    if (!role) return undefined;
    const { id, name } = role;
    return {
      call: 'delete-role',
      says: `${session.email} deletes ${name}`,
      method: 'DELETE',
      path: `/roles/${id}`,
      token: session.accessToken,
      session: session.id,
      reasons: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = lacks(now, actor, 'roles:manage');
        if (refused.length > 0) return refused;
        const it = now.roles.find((one) => one.id === id);
        if (actor.organizationId !== now.providerId || !it || it.deleted) return ['not-found'];
        const isHeld = now.members.some(({ roles }) => roles.includes(id));
        return isHeld ? ['role-in-use'] : [];
      },
      perhaps: [...doubts(session), 'permission-denied'],
      effect: (now) => {
        const it = now.roles.find((one) => one.id === id);
        if (it) it.deleted = true;
        // Nobody can become what there is not any more.
        for (const one of now.invitations)
          if (one.status !== 'accepted' && one.roles.includes(id)) one.status = 'revoked';
        return undefined;
      },
    };
  });

export const createDepartment: Command = (model, picks) =>
  withSession(
    model,
    picks,
    (session) => {
      if (model.departments.length >= 3) return undefined;
      return {
        call: 'create-department',
        says: `${session.email} creates a department`,
        method: 'POST',
        path: '/departments',
        token: session.accessToken,
        session: session.id,
        body: { name: `Department ${unique()}` },
        reasons: (now) => {
          const actor = sessionOf(now, session.id) ?? session;
          const refused = lacks(now, actor, 'customers:write');
          const member = actorOf(now, actor);
          if (refused.length > 0 || !member) return refused;
          return boundTo(now, member) === undefined ? [] : ['department-bound'];
        },
        perhaps: doubts(session),
        effect: (now, body) => {
          now.departments.push({ id: idIn(body), deleted: false });
          return undefined;
        },
      };
    },
    ({ organizationId }) => organizationId === model.providerId,
  );
