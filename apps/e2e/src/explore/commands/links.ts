import { unique } from '../../testing/person-fixture.js';
import { drawClient } from '../clients.js';
import type { Command, CommandGenerator, RandomChoices } from '../command.js';
import { REFUSED } from '../mails.js';
import { accountOf, nameOf, type Invitation, type Model } from '../model.js';
import { isInviterAllowed, admitsMembers } from '../rules.js';
import { addSession, type SessionResponse } from './session-state.js';

/** Problems of redeeming a link. */
export function linkProblems(model: Model, invitation: Invitation, link: number): string[] {
  const { status, organizationId, expired } = invitation;
  if (status === 'accepted') return ['invitation-used', 'invitation-expired'];
  if (status === 'revoked')
    return ['invitation-withdrawn', 'invitation-unknown', 'invitation-expired'];
  if (status === 'draft')
    return ['invitation-withdrawn', 'invitation-expired', 'inviter-not-authorized'];
  if (link !== invitation.links.at(-1) || expired) return ['invitation-expired'];
  if (!admitsMembers(model, organizationId)) return ['access-closed'];
  return isInviterAllowed(model, invitation)
    ? []
    : ['inviter-not-authorized', 'invitation-withdrawn'];
}

/** The links whose emails have been delivered. */
const deliveredLinks = ({ links, mailPending }: Invitation): number[] =>
  (mailPending ? links.slice(0, -1) : links).filter((link) => link !== REFUSED);

/** A delivered link, the latest or an older one. */
export function chooseLink(
  model: Model,
  choices: RandomChoices,
  fits: (invitation: Invitation) => boolean = () => true,
): { invitation: Invitation; link: number } | undefined {
  const come = model.invitations.filter((one) => deliveredLinks(one).length > 0 && fits(one));
  const open = come.filter(({ status, expired }) => status === 'sent' && !expired);
  const invitation = choices.pick(open.length > 0 && !choices.oneIn(4) ? open : come);
  if (!invitation) return undefined;
  const links = deliveredLinks(invitation);
  const link = choices.oneIn(5) ? choices.pick(links) : links.at(-1);
  return link === undefined ? undefined : { invitation, link };
}

export const tokenOf =
  (model: Model, { email, organizationId }: Invitation, link: number): Command['body'] =>
  async (mailbox) => ({ token: await mailbox.token(email, nameOf(model, organizationId), link) });

export const invitationOf = (model: Model, id: string): Invitation | undefined =>
  model.invitations.find((one) => one.id === id);

export const lookUp: CommandGenerator = (model, choices) => {
  const chosen = chooseLink(model, choices);
  if (!chosen) return undefined;
  const { invitation, link } = chosen;
  return {
    operation: 'look-up-activation',
    description: `${invitation.email} looks at link ${String(link)} to ${nameOf(model, invitation.organizationId)}`,
    method: 'POST',
    path: '/activations/lookup',
    body: tokenOf(model, invitation, link) ?? {},
    expectedProblems: (now) =>
      linkProblems(now, invitationOf(now, invitation.id) ?? invitation, link),
    apply: (now, body) => {
      const { accountExists } = body as { accountExists: boolean };
      const exists = accountOf(now, invitation.email) !== undefined;
      return accountExists === exists ? undefined : `accountExists should be ${String(exists)}`;
    },
  };
};

/** What a redemption can be refused for once it has claimed the invitation. */
const REFUSED_AFTER_THE_CLAIM = new Set([
  'access-closed',
  'inviter-not-authorized',
  'invalid-credentials',
]);

export const redeem: CommandGenerator = (model, choices) => {
  const chosen = chooseLink(model, choices);
  if (!chosen) return undefined;
  const { invitation, link } = chosen;
  const { id, email, organizationId } = invitation;
  const known = accountOf(model, email);
  const password = choices.oneIn(8)
    ? 'a wrong password, surely'
    : (known?.password ?? `a password of ${unique()}`);
  return {
    operation: 'redeem-invitation',
    description: `${email} redeems link ${String(link)} to ${nameOf(model, organizationId)}`,
    method: 'POST',
    path: '/activations',
    client: drawClient(choices),
    body: async (mailbox) => ({
      token: await mailbox.token(email, nameOf(model, organizationId), link),
      password,
      ...(known ? {} : { firstName: 'Kim', lastName: 'Doe' }),
    }),
    allowedIfConcurrent: ['invitation-expired'],
    expectedProblems: (now) => {
      const refused = linkProblems(now, invitationOf(now, id) ?? invitation, link);
      const account = accountOf(now, email);
      if (refused.length > 0) return refused;
      return account && account.password !== password ? ['invalid-credentials'] : [];
    },
    onRefused: (now, code) => {
      const tried = invitationOf(now, id);
      if (tried?.status === 'sent' && REFUSED_AFTER_THE_CLAIM.has(code))
        tried.redemptionStarted = true;
    },
    apply: (now, response) => {
      const given = response as SessionResponse;
      const redeemed = invitationOf(now, id);
      if (!redeemed) return 'there is no such invitation';
      redeemed.status = 'accepted';
      if (!accountOf(now, email))
        now.accounts.push({ email, userId: given.user.id, password, terms: 0 });
      const { roles } = redeemed;
      now.members.push({ email, organizationId, roles, departmentId: null });
      if (given.organization.id !== organizationId) return 'signed in elsewhere';
      return addSession(now, email, given);
    },
  };
};
