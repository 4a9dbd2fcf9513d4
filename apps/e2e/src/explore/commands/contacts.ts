import { unique } from '../../testing/person-fixture.js';
import { idIn, type CommandGenerator } from '../command.js';
import { nextLink, mailCount, MAX_MAILS } from '../mails.js';
import { customerOf, nameOf, sessionOf } from '../model.js';
import {
  customerLoginProblems,
  permissionProblems,
  admitsMembers,
  canGrant,
  customerProblems,
} from '../rules.js';
import { staleTokenProblems, withSession } from './session-state.js';
import { addInvitation, inviteeProblems, notYetWithdrawn, withdrawWhere } from './invite.js';
import { membersPath } from './members.js';

export const createContact: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const other = choices.oneIn(2) ? choices.pick(model.customers)?.id : undefined;
    const organizationId = other ?? session.organizationId;
    const email = `contact-${unique()}@${organizationId === model.providerId ? 'provider' : 'customer'}.example`;
    const contactOnly = choices.oneIn(3);
    const isCustomer = customerOf(model, organizationId)?.independent === false;
    const role = isCustomer ? 'member' : 'agent';
    return {
      operation:
        membersPath(session, organizationId) === '' ? 'create-contact' : 'create-customer-contact',
      description: `${session.email} adds ${email} to ${nameOf(model, organizationId)}${contactOnly ? ' as a contact only' : ''}`,
      method: 'POST',
      path: `${membersPath(session, organizationId)}/contacts`,
      token: session.accessToken,
      session: session.id,
      body: { firstName: 'Kim', lastName: 'Doe', email, contactOnly },
      expectedProblems: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = permissionProblems(now, actor, 'contacts:manage');
        if (refused.length > 0) return refused;
        if (actor.organizationId === organizationId)
          return contactOnly || canGrant(now, actor, [role]) ? [] : ['permission-denied'];
        const hidden = customerProblems(now, actor, organizationId);
        if (hidden.length > 0 || contactOnly) return hidden;
        return [
          ...customerLoginProblems(now, organizationId),
          ...(admitsMembers(now, organizationId) ? [] : ['access-not-open']),
          ...(customerOf(now, organizationId)?.corporate ? [] : ['customer-not-corporate']),
        ];
      },
      // The requirements leave open whether managing contacts includes inviting them.
      possibleProblems: [
        ...staleTokenProblems(session),
        'department-bound',
        ...(contactOnly ? [] : ['permission-denied']),
      ],
      apply: (now, body) => {
        const id = idIn(body);
        const ownerOrganizationId = session.organizationId;
        now.contacts.push({ id, email, organizationId, ownerOrganizationId, deleted: false });
        if (contactOnly) return undefined;
        now.invitations.push({
          ...{ id: '', email, organizationId, roles: [role], status: 'sent' },
          ...{
            links: [nextLink(now, email, organizationId)],
            mailPending: true,
            expired: false,
            renewed: false,
            redemptionStarted: false,
          },
          ...{
            own: ownerOrganizationId === organizationId,
            inviterIsMember: ownerOrganizationId === organizationId,
            activation: false,
          },
          ...{ inviter: session.email, contactId: id },
        });
        return undefined;
      },
    };
  });

export const deleteContact: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const contact = choices.pick(model.contacts);
    if (!contact) return undefined;
    const { id, email, organizationId, ownerOrganizationId } = contact;
    return {
      operation:
        membersPath(session, organizationId) === '' ? 'delete-contact' : 'delete-customer-contact',
      description: `${session.email} deletes the contact ${email} of ${nameOf(model, organizationId)}`,
      method: 'DELETE',
      path: `${membersPath(session, organizationId)}/contacts/${id}`,
      token: session.accessToken,
      session: session.id,
      expectedProblems: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = permissionProblems(now, actor, 'contacts:manage');
        if (refused.length > 0) return refused;
        const own = actor.organizationId === organizationId;
        const hidden = own ? [] : customerProblems(now, actor, organizationId);
        const it = now.contacts.find((one) => one.id === id);
        const isThere = it && !it.deleted && ownerOrganizationId === actor.organizationId;
        return isThere ? hidden : ['not-found'];
      },
      possibleProblems: [...staleTokenProblems(session), 'department-bound', 'not-found'],
      apply: (now) => {
        const it = now.contacts.find((one) => one.id === id);
        if (it) it.deleted = true;
        withdrawWhere(now, ({ contactId }) => contactId === id);
        return undefined;
      },
    };
  });

export const enableContact: CommandGenerator = (model, choices) =>
  withSession(model, choices, (session) => {
    const fit = model.contacts.filter(({ email }) => mailCount(model, email) < MAX_MAILS);
    const contact = choices.pick(fit);
    if (!contact) return undefined;
    const { id, email, organizationId, ownerOrganizationId } = contact;
    const isOwn = session.organizationId === organizationId;
    const isCustomer = customerOf(model, organizationId)?.independent === false;
    const role = isCustomer ? 'member' : 'agent';
    return {
      operation: 'enable-contact',
      description: `${session.email} invites the contact ${email} of ${nameOf(model, organizationId)}`,
      method: 'POST',
      path: `/contacts/${id}/enable`,
      token: session.accessToken,
      session: session.id,
      expectedProblems: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        const refused = permissionProblems(now, actor, 'contacts:manage');
        if (refused.length > 0) return refused;
        const it = now.contacts.find((one) => one.id === id);
        if (!it || it.deleted || ownerOrganizationId !== actor.organizationId) return ['not-found'];
        const others = inviteeProblems(now, email, organizationId);
        if (isOwn) return canGrant(now, actor, [role]) ? others : ['permission-denied'];
        const hidden = customerProblems(now, actor, organizationId);
        if (hidden.length > 0) return hidden;
        return [
          ...customerLoginProblems(now, organizationId),
          ...(admitsMembers(now, organizationId) ? [] : ['access-not-open']),
          ...(customerOf(now, organizationId)?.corporate ? [] : ['customer-not-corporate']),
          ...others,
        ];
      },
      // The requirements leave open whether managing contacts includes inviting them.
      possibleProblems: (now) => [
        ...staleTokenProblems(session),
        ...['department-bound', 'permission-denied', 'not-found'],
        ...notYetWithdrawn(now, email, organizationId),
      ],
      apply: (now, body) => {
        const offered = { id: idIn(body), email, organizationId, roles: [role] };
        addInvitation(
          now,
          {
            ...offered,
            own: isOwn,
            inviterIsMember: isOwn,
            inviter: session.email,
            contactId: id,
          },
          true,
        );
        return undefined;
      },
    };
  });
