import { unique } from '../../testing/person-fixture.js';
import { idIn, type Command, type CommandGenerator, type RandomChoices } from '../command.js';
import { sessionOf, type Model, type ServiceAccount, type Session } from '../model.js';
import {
  actorOf,
  canGrant,
  departmentScope,
  permissionProblems,
  PROVIDER_ROLES,
} from '../rules.js';
import { staleTokenProblems, withSession } from './session-state.js';

export const accountIn = ({ serviceAccounts }: Model, id: string): ServiceAccount | undefined =>
  serviceAccounts.find((one) => one.id === id && !one.deleted);

const chooseRole = (model: Model, choices: RandomChoices): string =>
  (choices.oneIn(2) ? choices.pick(model.roles)?.id : undefined) ??
  choices.pick(PROVIDER_ROLES) ??
  '';

const isUnknown = ({ roles }: Model, role: string): boolean =>
  roles.some(({ id, deleted }) => id === role && deleted);

/** Problems of managing a service account, or of creating one: it may do no more than the session's user. */
export function manageProblems(model: Model, { id: sessionId }: Session, id?: string): string[] {
  const session = sessionOf(model, sessionId);
  if (!session) return ['session-ended'];
  const refused = permissionProblems(model, session, 'service-accounts:manage');
  if (refused.length > 0) return refused;
  const actor = actorOf(model, session);
  if (actor && departmentScope(model, actor) !== undefined) return ['department-bound'];
  if (id === undefined) return [];
  const account = accountIn(model, id);
  if (!account) return ['not-found'];
  return canGrant(model, session, account.roles) ? [] : ['permission-denied'];
}

/** Problems of giving a service account a role. */
function roleProblems(model: Model, session: Session, role: string): string[] {
  if (isUnknown(model, role)) return ['role-unknown'];
  return canGrant(model, sessionOf(model, session.id) ?? session, [role])
    ? []
    : ['permission-denied'];
}

export const withProviderSession = (
  model: Model,
  choices: RandomChoices,
  then: (session: Session) => Command | undefined,
) => withSession(model, choices, then, (one) => one.organizationId === model.providerId);

export const callBy = (session: Session) => ({
  token: session.accessToken,
  session: session.id,
  possibleProblems: staleTokenProblems(session),
});

export const createServiceAccount: CommandGenerator = (model, choices) =>
  withProviderSession(model, choices, (session) => {
    if (model.serviceAccounts.length >= 4) return undefined;
    const name = `Program ${unique()}`;
    const role = chooseRole(model, choices);
    return {
      ...callBy(session),
      operation: 'create-service-account',
      description: `${session.email} creates ${name} as ${role}`,
      method: 'POST',
      path: '/service-accounts',
      body: { name, roles: [role] },
      expectedProblems: (now) => {
        const refused = manageProblems(now, session);
        return refused.length > 0 ? refused : roleProblems(now, session, role);
      },
      apply: (now, body) => {
        now.serviceAccounts.push({ id: idIn(body), name, roles: [role], deleted: false });
        return undefined;
      },
    };
  });

export const updateServiceAccount: CommandGenerator = (model, choices) =>
  withProviderSession(model, choices, (session) => {
    const account = choices.pick(model.serviceAccounts);
    if (!account) return undefined;
    const { id, name } = account;
    const role = chooseRole(model, choices);
    return {
      ...callBy(session),
      operation: 'update-service-account',
      description: `${session.email} makes ${name} ${role}`,
      method: 'PATCH',
      path: `/service-accounts/${id}`,
      body: { roles: [role] },
      expectedProblems: (now) => {
        const refused = manageProblems(now, session, id);
        return refused.length > 0 ? refused : roleProblems(now, session, role);
      },
      apply: (now) => {
        const it = accountIn(now, id);
        if (!it) return 'there is no such service account';
        it.roles = [role];
        return undefined;
      },
    };
  });

export const deleteServiceAccount: CommandGenerator = (model, choices) =>
  withProviderSession(model, choices, (session) => {
    const account = choices.pick(model.serviceAccounts);
    if (!account) return undefined;
    const { id, name } = account;
    return {
      ...callBy(session),
      operation: 'delete-service-account',
      description: `${session.email} deletes ${name}`,
      method: 'DELETE',
      path: `/service-accounts/${id}`,
      expectedProblems: (now) => manageProblems(now, session, id),
      apply: (now) => {
        const it = accountIn(now, id);
        if (it) it.deleted = true;
        return undefined;
      },
    };
  });
