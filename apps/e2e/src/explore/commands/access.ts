import type { Area } from '@gatehouse/contracts';
import type { Command } from '../attempt.js';
import { customerOf, issueLink, nextLink, sessionOf, type Customer, type Model } from '../model.js';
import { notServed, lacks, membersAreIn, unseen } from '../rules.js';
import { doubts, outdate, withSession } from './acting.js';

const AREAS: Area[] = ['jobs', 'assets', 'problem-reports', 'video-sessions', 'dashboard'];
const isOn = (status: string): boolean => status === 'pending' || status === 'accepted';
const same = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join();

/** What everybody does who acts on a customer: be signed in, have the right, and see the customer. */
export const mayTouch = (
  now: Model,
  session: number,
  permission: 'access:manage' | 'customers:write',
  id: string,
) => {
  const actor = sessionOf(now, session);
  const without = actor ? lacks(now, actor, permission) : ['not-signed-in'];
  if (without.length > 0 || !actor) return without;
  const hidden = unseen(now, actor, id);
  return hidden.length > 0 && !now.module ? [...hidden, 'module-not-enabled'] : hidden;
};

/** Turning on mails a link where nobody could sign in, unless one that was sent still works (D2). */
function offerActivation(model: Model, { id, email }: Customer): void {
  if (email === null || membersAreIn(model, id)) return;
  const open = model.invitations.find(
    (one) => one.organizationId === id && one.status === 'sent' && one.email === email,
  );
  if (open && !open.activation) return;
  if (open && !open.expired) return;
  if (open) {
    issueLink(model, open);
    return;
  }
  model.invitations.push({
    ...{ id: '', email, organizationId: id, roles: ['administrator'], status: 'sent' },
    ...{
      links: [nextLink(model, email, id)],
      awaited: true,
      expired: false,
      tried: false,
      own: false,
      byOwn: false,
      activation: true,
    },
    ...{ inviter: null, contactId: null },
  });
}

export const setAccess: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const customer = picks.of(model.customers);
    if (!customer) return undefined;
    const { id, name } = customer;
    const enabled = !picks.once(3);
    const areas = enabled && picks.once(3) ? picks.some(AREAS) : undefined;
    return {
      call: 'set-access',
      says: `${session.email} turns ${name} ${enabled ? 'on' : 'off'}${areas ? ` with ${areas.join()}` : ''}`,
      method: 'PUT',
      path: `/customers/${id}/access`,
      token: session.accessToken,
      session: session.id,
      body: { enabled, ...(areas ? { areas } : {}) },
      reasons: (now) => {
        const refused = mayTouch(now, session.id, 'access:manage', id);
        const it = customerOf(now, id);
        if (refused.length > 0 || !it) return refused;
        // Whoever is to be shut out can be, also where the module is gone.
        if (!enabled) return it.independent ? ['customer-independent'] : [];
        return [
          ...notServed(now, id),
          ...(it.corporate ? [] : ['customer-not-corporate']),
          ...(it.email === null ? ['customer-email-missing'] : []),
        ];
      },
      // Where it is not on and the module is gone, to turn it off is refused, or changes nothing.
      perhaps: (now) => [
        ...doubts(session),
        ...(enabled || isOn(customerOf(now, id)?.status ?? '') ? [] : ['module-not-enabled']),
      ],
      effect: (now, body) => {
        const it = customerOf(now, id);
        if (!it) return 'there is no such customer';
        const was = it.status;
        const begins = enabled && !isOn(was);
        if (begins) it.status = it.accepted ? 'accepted' : 'pending';
        if (!enabled && isOn(was)) it.status = 'disabled';
        if (!enabled) outdate(now, ({ organizationId }) => organizationId === id, 'ended');
        const before = it.areas;
        if (areas) it.areas = areas;
        else if (enabled && was === 'off') it.areas = ['jobs', 'assets'];
        if (!same(before, it.areas)) outdate(now, ({ organizationId }) => organizationId === id);
        if (begins) {
          offerActivation(now, it);
        }
        const told = body as { status: string; areas: string[] };
        if (told.status !== it.status) return `the status should be ${it.status}`;
        return same(told.areas, it.areas) ? undefined : `the areas should be ${it.areas.join()}`;
      },
    };
  });

export const updateAccess: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const customer = picks.of(model.customers);
    if (!customer) return undefined;
    const { id, name } = customer;
    const areas = picks.some(AREAS);
    return {
      call: 'update-access',
      says: `${session.email} opens ${areas.join()} to ${name}`,
      method: 'PATCH',
      path: `/customers/${id}/access`,
      token: session.accessToken,
      session: session.id,
      body: { areas },
      reasons: (now) => {
        const refused = mayTouch(now, session.id, 'access:manage', id);
        if (refused.length > 0) return refused;
        const off = customerOf(now, id)?.status === 'off' ? ['access-off'] : [];
        return [...notServed(now, id), ...off];
      },
      perhaps: doubts(session),
      effect: (now, body) => {
        const it = customerOf(now, id);
        if (!it) return 'there is no such customer';
        if (!same(it.areas, areas)) outdate(now, ({ organizationId }) => organizationId === id);
        it.areas = areas;
        const told = body as { status: string };
        return told.status === it.status ? undefined : `the status should be ${it.status}`;
      },
    };
  });

/** Support takes the module from the provider, or gives it back. */
export const setModule: Command = (model, picks) => {
  const modules = model.module ? [] : ['customer-login'];
  if (model.module && !picks.once(4)) return undefined;
  return {
    call: 'update-provider',
    says: `support sets the modules to [${modules.join()}]`,
    method: 'PATCH',
    path: `/platform/providers/${model.providerId}`,
    token: 'operator',
    body: { modules },
    reasons: () => [],
    effect: (now) => {
      now.module = modules.length > 0;
      for (const { id, independent } of now.customers) {
        if (independent) continue;
        if (!now.module) outdate(now, ({ organizationId }) => organizationId === id, 'ended');
      }
      return undefined;
    },
  };
};
