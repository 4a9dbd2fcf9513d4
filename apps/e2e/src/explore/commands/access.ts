import type { Area } from '@gatehouse/contracts';
import type { CommandGenerator } from '../command.js';
import { blockedProblems, issueLink, nextLink } from '../mails.js';
import { customerOf, sessionOf, type Customer, type Model } from '../model.js';
import {
  customerLoginProblems,
  permissionProblems,
  hasMembers,
  customerProblems,
} from '../rules.js';
import { staleTokenProblems, markSessions, withSession } from './session-state.js';

const AREAS: Area[] = ['jobs', 'assets', 'problem-reports', 'video-sessions', 'dashboard'];
const isOn = (status: string): boolean => status === 'pending' || status === 'accepted';
const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join();

/** Problems of managing a customer: session, permission or visibility. */
export const manageCustomerProblems = (
  now: Model,
  session: number,
  permission: 'access:manage' | 'customers:write',
  id: string,
) => {
  const actor = sessionOf(now, session);
  const without = actor ? permissionProblems(now, actor, permission) : ['not-signed-in'];
  if (without.length > 0 || !actor) return without;
  const hidden = customerProblems(now, actor, id);
  return hidden.length > 0 && !now.module ? [...hidden, 'module-not-enabled'] : hidden;
};

/** Turning on access emails a link if no one can sign in and no valid link exists. */
function addActivation(model: Model, { id, email }: Customer): void {
  if (email === null || hasMembers(model, id)) return;
  const open = model.invitations.find(
    (one) => one.organizationId === id && one.status === 'sent' && one.email === email,
  );
  if (open && !open.activation) return;
  if (open && !open.expired) return;
  if (open) issueLink(model, open);
  else newActivation(model, { id, email });
}

/** Invites a customer's own address. */
export function newActivation(model: Model, { id, email }: Pick<Customer, 'id' | 'email'>): void {
  if (email === null) return;
  model.invitations.push({
    ...{ id: '', email, organizationId: id, roles: ['administrator'], status: 'sent' },
    ...{
      links: [nextLink(model, email, id)],
      mailPending: true,
      expired: false,
      renewed: false,
      redemptionStarted: false,
      own: false,
      inviterIsMember: false,
      activation: true,
    },
    ...{ inviter: null, contactId: null },
  });
}

export const setAccess: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const customer = choices.pick(model.customers);
    if (!customer) return undefined;
    const { id, name } = customer;
    const enabled = !choices.oneIn(3);
    const areas = enabled && choices.oneIn(3) ? choices.subset(AREAS) : undefined;
    return {
      operation: 'set-access',
      description: `${session.email} turns ${name} ${enabled ? 'on' : 'off'}${areas ? ` with ${areas.join()}` : ''}`,
      method: 'PUT',
      path: `/customers/${id}/access`,
      token: session.accessToken,
      session: session.id,
      body: { enabled, ...(areas ? { areas } : {}) },
      expectedProblems: (now) => {
        const refused = manageCustomerProblems(now, session.id, 'access:manage', id);
        const it = customerOf(now, id);
        if (refused.length > 0 || !it) return refused;
        // Access can be turned off even without the module.
        if (!enabled) return it.independent ? ['customer-independent'] : [];
        return [
          ...customerLoginProblems(now, id),
          ...(it.archived ? ['customer-archived'] : []),
          ...(it.corporate ? [] : ['customer-not-corporate']),
          ...(it.email === null ? ['customer-email-missing'] : []),
          // Whoever can sign in already needs no email.
          ...(isOn(it.status) || hasMembers(now, id) ? [] : blockedProblems(now, it.email)),
        ];
      },
      // Without the module, turning it off when it is not on is rejected or has no effect.
      possibleProblems: (now) => [
        ...staleTokenProblems(session),
        ...(enabled || isOn(customerOf(now, id)?.status ?? '') ? [] : ['module-not-enabled']),
      ],
      apply: (now, body) => {
        const it = customerOf(now, id);
        if (!it) return 'there is no such customer';
        const was = it.status;
        const begins = enabled && !isOn(was);
        if (begins) it.status = it.accepted ? 'accepted' : 'pending';
        if (!enabled && isOn(was)) it.status = 'disabled';
        if (!enabled) markSessions(now, ({ organizationId }) => organizationId === id, 'ended');
        const before = it.areas;
        if (areas) it.areas = areas;
        else if (enabled && was === 'off') it.areas = ['jobs', 'assets'];
        if (!isSameSet(before, it.areas))
          markSessions(now, ({ organizationId }) => organizationId === id);
        if (begins) {
          addActivation(now, it);
        }
        const shown = body as { status: string; areas: string[] };
        if (shown.status !== it.status) return `the status should be ${it.status}`;
        return isSameSet(shown.areas, it.areas)
          ? undefined
          : `the areas should be ${it.areas.join()}`;
      },
    };
  });

export const updateAccess: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const granted = model.customers.filter(({ status }) => status !== 'off');
    const customer = choices.pick(choices.oneIn(5) ? model.customers : granted);
    if (!customer) return undefined;
    const { id, name } = customer;
    const areas = choices.subset(AREAS);
    return {
      operation: 'update-access',
      description: `${session.email} opens ${areas.join()} to ${name}`,
      method: 'PATCH',
      path: `/customers/${id}/access`,
      token: session.accessToken,
      session: session.id,
      body: { areas },
      expectedProblems: (now) => {
        const refused = manageCustomerProblems(now, session.id, 'access:manage', id);
        if (refused.length > 0) return refused;
        const off = customerOf(now, id)?.status === 'off' ? ['access-off'] : [];
        return [...customerLoginProblems(now, id), ...off];
      },
      possibleProblems: staleTokenProblems(session),
      apply: (now, body) => {
        const it = customerOf(now, id);
        if (!it) return 'there is no such customer';
        if (!isSameSet(it.areas, areas))
          markSessions(now, ({ organizationId }) => organizationId === id);
        it.areas = areas;
        const shown = body as { status: string };
        return shown.status === it.status ? undefined : `the status should be ${it.status}`;
      },
    };
  });

/** Support turns the provider's module on or off. */
export const setModule: CommandGenerator = (model, choices) => {
  const modules = model.module ? [] : ['customer-login'];
  if (model.module && !choices.oneIn(6)) return undefined;
  return {
    operation: 'update-provider',
    description: `support sets the modules to [${modules.join()}]`,
    method: 'PATCH',
    path: `/platform/providers/${model.providerId}`,
    token: 'operator',
    body: { modules },
    expectedProblems: () => [],
    apply: (now) => {
      now.module = modules.length > 0;
      for (const { id, independent } of now.customers) {
        if (independent) continue;
        if (!now.module) markSessions(now, ({ organizationId }) => organizationId === id, 'ended');
      }
      return undefined;
    },
  };
};
