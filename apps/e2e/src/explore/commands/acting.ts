import type { Picks } from '../attempt.js';
import { type Attempt } from '../attempt.js';
import { accountOf, customerOf, memberOf, sessionOf, type Model, type Session } from '../model.js';
import { openTo, permissionsOfMember, refusals } from '../rules.js';

/** What the product says of a session that it gives. */
export interface Given {
  accessToken: string;
  refreshToken: string;
  user: { id: string };
  organization: { id: string };
  organizations: { id: string }[];
  permissions: string[];
  termsRequired: { version: number } | null;
}

const sorted = (ids: readonly string[]): string => [...ids].sort().join();

/** Holds what a session says against the rules. @returns what is wrong */
function wrongIn(model: Model, email: string, given: Given): string | undefined {
  const { organization, organizations, permissions, termsRequired } = given;
  const open = openTo(model, email);
  if (!open.includes(organization.id)) return 'that organisation does not let them in';
  const shown = organizations.map(({ id }) => id);
  if (sorted(shown) !== sorted(open)) return `organisations should be ${sorted(open)}`;
  const member = memberOf(model, email, organization.id);
  const rights = member ? permissionsOfMember(model, member) : [];
  if (sorted(permissions) !== sorted(rights)) return `permissions should be ${sorted(rights)}`;
  const independent = customerOf(model, organization.id)?.independent ?? false;
  const never = accountOf(model, email)?.terms === 0;
  if (never && !independent && termsRequired === null) return 'the terms were never accepted';
  return undefined;
}

export function begin(model: Model, email: string, given: Given): string | undefined {
  const wrong = wrongIn(model, email, given);
  model.sessions.push({
    id: model.nextSession++,
    email,
    organizationId: given.organization.id,
    accessToken: given.accessToken,
    refreshToken: given.refreshToken,
    state: 'fresh',
    owes: given.termsRequired?.version ?? null,
  });
  return wrong;
}

/** Whose rights have changed: their sessions learn of it before they go on. */
export function outdate(
  model: Model,
  whose: (session: Session) => boolean,
  state: 'stale' | 'unsure' | 'ended' = 'stale',
): void {
  for (const session of model.sessions)
    if (session.state !== 'ended' && session.state !== state && whose(session))
      if (state !== 'unsure' || session.state === 'fresh') session.state = state;
}

export function refreshOf({ id, email, refreshToken }: Session): Attempt {
  return {
    call: 'refresh-session',
    says: `${email} refreshes session ${String(id)}`,
    method: 'POST',
    path: '/auth/refresh',
    session: id,
    body: { refreshToken },
    reasons: (model) =>
      sessionOf(model, id)?.state === 'ended' ? ['session-ended', 'not-signed-in'] : [],
    effect: (model, body) => {
      const session = sessionOf(model, id);
      const given = body as Given;
      if (!session) return 'there is no such session';
      session.accessToken = given.accessToken;
      session.refreshToken = given.refreshToken;
      session.state = 'fresh';
      session.owes = given.termsRequired?.version ?? null;
      return wrongIn(model, email, given);
    },
  };
}

/** A token of which the rules do not say whether its rights are out of date may be told so. */
export const doubts = ({ state }: Session): string[] =>
  state === 'unsure' ? ['token-stale', 'terms-not-accepted'] : [];

export function acceptanceOf(session: Session, version: number): Attempt {
  const { id, email, organizationId, accessToken } = session;
  return {
    call: 'accept-terms',
    says: `${email} accepts version ${String(version)}`,
    method: 'POST',
    path: '/terms/acceptances',
    token: accessToken,
    session: id,
    body: { version },
    reasons: (model) => {
      const now = sessionOf(model, id);
      const refused = now ? refusals(now, true) : [];
      if (refused.length > 0) return refused;
      // An organisation of its own has terms of its own, which nobody publishes here.
      const independent = customerOf(model, organizationId)?.independent;
      return !independent && version < model.termsVersion ? ['terms-version-superseded'] : [];
    },
    perhaps: doubts(session),
    effect: (model) => {
      const customer = customerOf(model, organizationId);
      const account = accountOf(model, email);
      if (account && !customer?.independent) account.terms = Math.max(account.terms, version);
      outdate(model, (one) => one.email === email, 'unsure');
      if (customer?.status === 'pending') customer.status = 'accepted';
      if (customer) customer.accepted = true;
      return undefined;
    },
  };
}

/** Somebody who is signed in; rarely one whose session is over. What is stale goes on with new tokens first, as programs do. */
export function withSession(
  model: Model,
  picks: Picks,
  then: (session: Session) => Attempt | undefined,
  whose: (session: Session) => boolean = () => true,
): Attempt | undefined {
  const open = model.sessions.filter((session) => session.state !== 'ended' && whose(session));
  const all = model.sessions.filter(whose);
  const session = picks.of(picks.once(12) || open.length === 0 ? all : open);
  if (!session) return undefined;
  const outOfDate = session.state === 'stale' || session.state === 'unsure';
  if (outOfDate && !picks.once(6)) return refreshOf(session);
  if (session.owes !== null && session.state === 'fresh' && !picks.once(3))
    return acceptanceOf(session, session.owes);
  return then(session);
}

/** Somebody is out of an organisation: their sessions there end, and what they had offered waits for somebody else (B8, F54). */
export function leave(model: Model, email: string, organizationId: string): void {
  model.members = model.members.filter(
    (one) => one.email !== email || one.organizationId !== organizationId,
  );
  outdate(model, (one) => one.email === email && one.organizationId === organizationId, 'ended');
  for (const one of model.invitations) {
    const from = one.byOwn ? one.organizationId : model.providerId;
    if (one.inviter === email && from === organizationId && one.status === 'sent')
      one.status = one.tried ? 'revoked' : 'draft';
  }
}
