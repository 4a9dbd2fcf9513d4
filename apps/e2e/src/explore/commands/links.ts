import { unique } from '../../people.js';
import type { Attempt, Command, Picks } from '../attempt.js';
import { accountOf, nameOf, type Invitation, type Model } from '../model.js';
import { inviterMay, letsIn } from '../rules.js';
import { begin, type Given } from './acting.js';

/** Why a link lets nobody in. */
function refusalsOf(model: Model, invitation: Invitation, link: number): string[] {
  const { status, organizationId, expired } = invitation;
  if (status === 'accepted') return ['invitation-used', 'invitation-expired'];
  if (status === 'revoked')
    return ['invitation-withdrawn', 'invitation-unknown', 'invitation-expired'];
  if (status === 'draft')
    return ['invitation-withdrawn', 'invitation-expired', 'inviter-not-authorized'];
  if (link !== invitation.links.at(-1) || expired) return ['invitation-expired'];
  if (!letsIn(model, organizationId)) return ['access-closed'];
  return inviterMay(model, invitation) ? [] : ['inviter-not-authorized', 'invitation-withdrawn'];
}

/** The links of an invitation whose mails have come. */
const comeOf = ({ links, awaited }: Invitation): number[] => (awaited ? links.slice(0, -1) : links);

/** A link that has come, the newest or an older one. */
function linkOf(model: Model, picks: Picks): { invitation: Invitation; link: number } | undefined {
  const come = model.invitations.filter((one) => comeOf(one).length > 0);
  const open = come.filter(({ status, expired }) => status === 'sent' && !expired);
  const invitation = picks.of(open.length > 0 && !picks.once(4) ? open : come);
  if (!invitation) return undefined;
  const links = comeOf(invitation);
  const link = picks.once(5) ? picks.of(links) : links.at(-1);
  return link === undefined ? undefined : { invitation, link };
}

const tokenOf =
  (model: Model, { email, organizationId }: Invitation, link: number): Attempt['body'] =>
  async (mailbox) => ({ token: await mailbox.token(email, nameOf(model, organizationId), link) });

const invitationOf = (model: Model, id: string): Invitation | undefined =>
  model.invitations.find((one) => one.id === id);

export const lookUp: Command = (model, picks) => {
  const chosen = linkOf(model, picks);
  if (!chosen) return undefined;
  const { invitation, link } = chosen;
  return {
    call: 'look-up-activation',
    says: `${invitation.email} looks at link ${String(link)} to ${nameOf(model, invitation.organizationId)}`,
    method: 'POST',
    path: '/activations/lookup',
    body: tokenOf(model, invitation, link) ?? {},
    reasons: (now) => refusalsOf(now, invitationOf(now, invitation.id) ?? invitation, link),
    effect: (now, body) => {
      const { accountExists } = body as { accountExists: boolean };
      const exists = accountOf(now, invitation.email) !== undefined;
      return accountExists === exists ? undefined : `accountExists should be ${String(exists)}`;
    },
  };
};

export const redeem: Command = (model, picks) => {
  const chosen = linkOf(model, picks);
  if (!chosen) return undefined;
  const { invitation, link } = chosen;
  const { id, email, organizationId } = invitation;
  const known = accountOf(model, email);
  const password = picks.once(8)
    ? 'a wrong password, surely'
    : (known?.password ?? `a password of ${unique()}`);
  return {
    call: 'redeem-invitation',
    says: `${email} redeems link ${String(link)} to ${nameOf(model, organizationId)}`,
    method: 'POST',
    path: '/activations',
    body: async (mailbox) => ({
      token: await mailbox.token(email, nameOf(model, organizationId), link),
      password,
      ...(known ? {} : { firstName: 'Kim', lastName: 'Doe' }),
    }),
    meanwhile: ['invitation-expired'],
    reasons: (now) => {
      const refused = refusalsOf(now, invitationOf(now, id) ?? invitation, link);
      const account = accountOf(now, email);
      if (refused.length > 0) return refused;
      return account && account.password !== password ? ['invalid-credentials'] : [];
    },
    refused: (now, code) => {
      const tried = invitationOf(now, id);
      if (tried && code === 'invalid-credentials') tried.tried = true;
    },
    effect: (now, answer) => {
      const given = answer as Given;
      const redeemed = invitationOf(now, id);
      if (!redeemed) return 'there is no such invitation';
      redeemed.status = 'accepted';
      if (!accountOf(now, email))
        now.accounts.push({ email, userId: given.user.id, password, terms: 0 });
      const { roles } = redeemed;
      now.members.push({ email, organizationId, roles, departmentId: null });
      if (given.organization.id !== organizationId) return 'signed in elsewhere';
      return begin(now, email, given);
    },
  };
};
