import { unique } from '../../people.js';
import { idIn, type Command } from '../attempt.js';
import {
  customerOf,
  memberOf,
  nameOf,
  nextLink,
  sessionOf,
  type Invitation,
  type Model,
} from '../model.js';
import {
  notServed,
  CUSTOMER_ROLES,
  lacks,
  letsIn,
  mayGive,
  PROVIDER_ROLES,
  unseen,
} from '../rules.js';
import { doubts, withSession } from './acting.js';

/** More mails an hour go to nobody. */
export const MOST_MAILS = 6;

export const mailsTo = (model: Model, email: string): number =>
  Object.entries(model.links).reduce(
    (sum, [key, count]) => sum + (key.startsWith(`${email} `) ? count : 0),
    0,
  );

export const isOpen = ({ status }: Invitation): boolean => status === 'draft' || status === 'sent';

/** An address: of somebody known, or of nobody yet. */
function address(model: Model, domain: string, known: boolean, choose: number): string {
  const all = [...new Set([...model.accounts, ...model.invitations].map(({ email }) => email))];
  const fit = all.filter((email) => mailsTo(model, email) < MOST_MAILS);
  return (
    (known ? fit[choose % Math.max(1, fit.length)] : undefined) ?? `guest-${unique()}@${domain}`
  );
}

/** Why somebody cannot be invited, whoever invites. */
function unfit(model: Model, email: string, organizationId: string): string[] {
  const invited = model.invitations.some(
    (one) => one.email === email && one.organizationId === organizationId && isOpen(one),
  );
  return [
    ...(memberOf(model, email, organizationId) ? ['already-member'] : []),
    ...(invited ? ['invitation-exists'] : []),
  ];
}

function note(
  model: Model,
  invitation: Omit<Invitation, 'links' | 'awaited' | 'expired' | 'tried' | 'status' | 'activation'>,
  inviteNow: boolean,
): void {
  const { email, organizationId } = invitation;
  model.invitations.push({
    ...invitation,
    activation: false,
    status: inviteNow ? 'sent' : 'draft',
    links: inviteNow ? [nextLink(model, email, organizationId)] : [],
    awaited: inviteNow,
    expired: false,
    tried: false,
  });
}

export const inviteToCustomer: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const customer = picks.of(model.customers);
    if (!customer) return undefined;
    const { id, name } = customer;
    const email = address(model, 'customer.example', picks.once(3), picks.number());
    const role = picks.of(CUSTOMER_ROLES) ?? 'member';
    const inviteNow = !picks.once(6);
    return {
      call: 'invite-to-customer',
      says: `${session.email} invites ${email} to ${name} as ${role}${inviteNow ? '' : ', later'}`,
      method: 'POST',
      path: `/customers/${id}/invitations`,
      token: session.accessToken,
      session: session.id,
      body: { email, firstName: 'Theo', lastName: 'Brandt', role, inviteNow },
      reasons: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = [...lacks(now, actor, 'invitations:manage')];
        if (refused.length > 0) return refused;
        const hidden = unseen(now, actor, id);
        if (hidden.length > 0) return hidden;
        return [
          ...notServed(now, id),
          ...(letsIn(now, id) ? [] : ['access-not-open']),
          ...(customerOf(now, id)?.corporate ? [] : ['customer-not-corporate']),
          ...unfit(now, email, id),
        ];
      },
      perhaps: doubts(session),
      effect: (now, body) => {
        const offered = { id: idIn(body), email, organizationId: id, roles: [role] };
        note(
          now,
          { ...offered, own: false, byOwn: false, inviter: session.email, contactId: null },
          inviteNow,
        );
        return undefined;
      },
    };
  });

export const inviteMember: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const { organizationId, email: inviter } = session;
    const isProvider = organizationId === model.providerId;
    const builtIn = isProvider || customerOf(model, organizationId)?.independent === true;
    const email = address(
      model,
      isProvider ? 'provider.example' : 'customer.example',
      picks.once(4),
      picks.number(),
    );
    const names = builtIn ? PROVIDER_ROLES : CUSTOMER_ROLES;
    const custom = isProvider ? model.roles : [];
    const role = (picks.once(2) ? picks.of(custom)?.id : undefined) ?? picks.of(names) ?? '';
    const inviteNow = !picks.once(6);
    return {
      call: 'invite-member',
      says: `${inviter} invites ${email} to ${nameOf(model, organizationId)} as ${role}${inviteNow ? '' : ', later'}`,
      method: 'POST',
      path: '/invitations',
      token: session.accessToken,
      session: session.id,
      body: { email, roles: [role], inviteNow },
      reasons: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = lacks(now, actor, 'members:manage');
        if (refused.length > 0) return refused;
        const gone = now.roles.some(({ id, deleted }) => id === role && deleted);
        return [
          ...(gone ? ['role-unknown'] : []),
          ...(mayGive(now, actor, [role]) ? [] : ['permission-denied']),
          ...unfit(now, email, organizationId),
        ];
      },
      perhaps: doubts(session),
      effect: (now, body) => {
        const offered = { id: idIn(body), email, organizationId, roles: [role] };
        note(now, { ...offered, own: true, byOwn: true, inviter, contactId: null }, inviteNow);
        return undefined;
      },
    };
  });
