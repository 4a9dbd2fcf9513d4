import { unique } from '../../testing/person-fixture.js';
import { idIn, type CommandGenerator } from '../command.js';
import { nextLink, mailCount, MAX_MAILS, blockedProblems } from '../mails.js';
import { customerOf, memberOf, nameOf, sessionOf, type Invitation, type Model } from '../model.js';
import {
  customerLoginProblems,
  CUSTOMER_ROLES,
  permissionProblems,
  admitsMembers,
  canGrant,
  PROVIDER_ROLES,
  customerProblems,
} from '../rules.js';
import { staleTokenProblems, withSession } from './session-state.js';

export const isOpen = ({ status }: Invitation): boolean => status === 'draft' || status === 'sent';

/** A known address, half of the time a blocked one, or a new one. */
function chooseAddress(model: Model, domain: string, known: boolean, choose: number): string {
  const all = new Set([...model.accounts, ...model.invitations].map(({ email }) => email));
  const some = choose % 2 === 0 && model.blocked.length > 0 ? model.blocked : [...all];
  const fit = some.filter((email) => mailCount(model, email) < MAX_MAILS);
  const chosen = known ? fit[(choose >> 1) % Math.max(1, fit.length)] : undefined;
  return chosen ?? `guest-${unique()}@${domain}`;
}

/** Problems of inviting an address, regardless of the inviter. */
export function inviteeProblems(model: Model, email: string, organizationId: string): string[] {
  const invited = model.invitations.some(
    (one) => one.email === email && one.organizationId === organizationId && isOpen(one),
  );
  return [
    ...(memberOf(model, email, organizationId) ? ['already-member'] : []),
    ...(invited ? ['invitation-exists'] : []),
    ...blockedProblems(model, email),
  ];
}

/** Until the service has withdrawn an invitation whose basis is gone, the person counts as invited. */
export const notYetWithdrawn = (model: Model, email: string, organizationId: string): string[] =>
  model.invitations.some(
    (one) =>
      one.email === email &&
      one.organizationId === organizationId &&
      model.withdrawn.includes(one.id),
  )
    ? ['invitation-exists']
    : [];

export function addInvitation(
  model: Model,
  invitation: Omit<
    Invitation,
    'links' | 'mailPending' | 'expired' | 'renewed' | 'redemptionStarted' | 'status' | 'activation'
  >,
  inviteNow: boolean,
): void {
  const { email, organizationId } = invitation;
  model.invitations.push({
    ...invitation,
    activation: false,
    status: inviteNow ? 'sent' : 'draft',
    links: inviteNow ? [nextLink(model, email, organizationId)] : [],
    mailPending: inviteNow,
    expired: false,
    renewed: false,
    redemptionStarted: false,
  });
}

/** The service withdraws invitations whose basis is gone once it receives the event. */
export function withdrawWhere(model: Model, isAffected: (one: Invitation) => boolean): void {
  for (const one of model.invitations) {
    if (one.status === 'accepted' || !isAffected(one)) continue;
    one.status = 'revoked';
    model.withdrawn.push(one.id);
  }
}

export const inviteToCustomer: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const open = model.customers.filter(({ id }) => admitsMembers(model, id));
    const customer = choices.pick(choices.oneIn(4) ? model.customers : open);
    if (!customer) return undefined;
    const { id, name } = customer;
    const email = chooseAddress(model, 'customer.example', choices.oneIn(3), choices.number());
    const role = choices.pick(CUSTOMER_ROLES) ?? 'member';
    const inviteNow = !choices.oneIn(6);
    return {
      operation: 'invite-to-customer',
      description: `${session.email} invites ${email} to ${name} as ${role}${inviteNow ? '' : ', later'}`,
      method: 'POST',
      path: `/customers/${id}/invitations`,
      token: session.accessToken,
      session: session.id,
      body: { email, firstName: 'Theo', lastName: 'Brandt', role, inviteNow },
      expectedProblems: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = [...permissionProblems(now, actor, 'invitations:manage')];
        if (refused.length > 0) return refused;
        const hidden = customerProblems(now, actor, id);
        if (hidden.length > 0) return hidden;
        return [
          ...customerLoginProblems(now, id),
          ...(admitsMembers(now, id) ? [] : ['access-not-open']),
          ...(customerOf(now, id)?.corporate ? [] : ['customer-not-corporate']),
          ...inviteeProblems(now, email, id),
        ];
      },
      possibleProblems: (now) => [
        ...staleTokenProblems(session),
        ...notYetWithdrawn(now, email, id),
      ],
      apply: (now, body) => {
        const offered = { id: idIn(body), email, organizationId: id, roles: [role] };
        addInvitation(
          now,
          {
            ...offered,
            own: false,
            inviterIsMember: false,
            inviter: session.email,
            contactId: null,
          },
          inviteNow,
        );
        return undefined;
      },
    };
  });

export const inviteMember: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const { organizationId, email: inviter } = session;
    const isProvider = organizationId === model.providerId;
    const builtIn = isProvider || customerOf(model, organizationId)?.independent === true;
    const email = chooseAddress(
      model,
      isProvider ? 'provider.example' : 'customer.example',
      choices.oneIn(4),
      choices.number(),
    );
    const names = builtIn ? PROVIDER_ROLES : CUSTOMER_ROLES;
    const custom = isProvider ? model.roles : [];
    const role =
      (choices.oneIn(2) ? choices.pick(custom)?.id : undefined) ?? choices.pick(names) ?? '';
    const inviteNow = !choices.oneIn(6);
    return {
      operation: 'invite-member',
      description: `${inviter} invites ${email} to ${nameOf(model, organizationId)} as ${role}${inviteNow ? '' : ', later'}`,
      method: 'POST',
      path: '/invitations',
      token: session.accessToken,
      session: session.id,
      body: { email, roles: [role], inviteNow },
      expectedProblems: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = permissionProblems(now, actor, 'members:manage');
        if (refused.length > 0) return refused;
        const gone = now.roles.some(({ id, deleted }) => id === role && deleted);
        return [
          ...(gone ? ['role-unknown'] : []),
          ...(canGrant(now, actor, [role]) ? [] : ['permission-denied']),
          ...inviteeProblems(now, email, organizationId),
        ];
      },
      possibleProblems: (now) => [
        ...staleTokenProblems(session),
        ...notYetWithdrawn(now, email, organizationId),
      ],
      apply: (now, body) => {
        const offered = { id: idIn(body), email, organizationId, roles: [role] };
        addInvitation(
          now,
          { ...offered, own: true, inviterIsMember: true, inviter, contactId: null },
          inviteNow,
        );
        return undefined;
      },
    };
  });
