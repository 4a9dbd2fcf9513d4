import { claimsOf, type Client, type Tokens } from '../tokens.js';
import type { RandomChoices } from '../command.js';
import { type Command } from '../command.js';
import { accountOf, customerOf, memberOf, sessionOf, type Model, type Session } from '../model.js';
import { organizationsOpenTo, permissionsOfMember, sessionProblems } from '../rules.js';

export interface SessionResponse extends Omit<Tokens, 'client'> {
  /** Of a browser. */
  client?: Client;
  user: { id: string };
  organization: { id: string };
  organizations: { id: string }[];
  permissions: string[];
  termsRequired: { version: number } | null;
}

const sorted = (ids: readonly string[]): string => [...ids].sort().join();

/** Checks a session response against the rules. @returns what is wrong */
function sessionMismatch(model: Model, email: string, given: SessionResponse): string | undefined {
  const { organization, organizations, permissions, termsRequired } = given;
  const open = organizationsOpenTo(model, email);
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

export function addSession(
  model: Model,
  email: string,
  given: SessionResponse,
): string | undefined {
  const wrong = sessionMismatch(model, email, given);
  model.sessions.push({
    id: model.nextSession++,
    sid: claimsOf(given.accessToken).sid,
    email,
    organizationId: given.organization.id,
    client: given.client ?? 'program',
    accessToken: given.accessToken,
    refreshToken: given.refreshToken,
    usedRefreshToken: null,
    state: 'fresh',
    termsDue: given.termsRequired?.version ?? null,
  });
  return wrong;
}

/** Sets the state of matching sessions after their permissions have changed. */
export function markSessions(
  model: Model,
  matches: (session: Session) => boolean,
  state: 'stale' | 'unsure' | 'ended' = 'stale',
): void {
  for (const session of model.sessions)
    if (session.state !== 'ended' && session.state !== state && matches(session))
      if (state !== 'unsure' || session.state === 'fresh') session.state = state;
}

export function refreshCommand({ id, email, refreshToken }: Session): Command {
  return {
    operation: 'refresh-session',
    description: `${email} refreshes session ${String(id)}`,
    method: 'POST',
    path: '/auth/refresh',
    session: id,
    body: { refreshToken },
    expectedProblems: (model) =>
      sessionOf(model, id)?.state === 'ended' ? ['session-ended', 'not-signed-in'] : [],
    apply: (model, body) => {
      const session = sessionOf(model, id);
      const given = body as SessionResponse;
      if (!session) return 'there is no such session';
      session.accessToken = given.accessToken;
      session.refreshToken = given.refreshToken;
      session.usedRefreshToken = refreshToken;
      session.state = 'fresh';
      session.termsDue = given.termsRequired?.version ?? null;
      return sessionMismatch(model, email, given);
    },
  };
}

/** Problems that an `unsure` session may get. */
export const staleTokenProblems = ({ state }: Session): string[] =>
  state === 'unsure' ? ['token-stale', 'terms-not-accepted'] : [];

export function acceptTermsCommand(session: Session, version: number): Command {
  const { id, email, organizationId, accessToken } = session;
  return {
    operation: 'accept-terms',
    description: `${email} accepts version ${String(version)}`,
    method: 'POST',
    path: '/terms/acceptances',
    token: accessToken,
    session: id,
    body: { version },
    expectedProblems: (model) => {
      const now = sessionOf(model, id);
      const refused = now ? sessionProblems(now, true) : [];
      if (refused.length > 0) return refused;
      // An independent organization has its own terms, which no command publishes.
      const independent = customerOf(model, organizationId)?.independent;
      return !independent && version < model.termsVersion ? ['terms-version-superseded'] : [];
    },
    possibleProblems: staleTokenProblems(session),
    apply: (model) => {
      const customer = customerOf(model, organizationId);
      const account = accountOf(model, email);
      if (account && !customer?.independent) account.terms = Math.max(account.terms, version);
      markSessions(model, (one) => one.email === email, 'unsure');
      if (customer?.status === 'pending') customer.status = 'accepted';
      if (customer) customer.accepted = true;
      return undefined;
    },
  };
}

/** Chooses a session, rarely an ended one. Stale ones are usually refreshed first, as clients do. */
export function withSession(
  model: Model,
  choices: RandomChoices,
  then: (session: Session) => Command | undefined,
  matches: (session: Session) => boolean = () => true,
): Command | undefined {
  const open = model.sessions.filter((session) => session.state !== 'ended' && matches(session));
  const all = model.sessions.filter(matches);
  const session = choices.pick(choices.oneIn(12) || open.length === 0 ? all : open);
  if (!session) return undefined;
  const outOfDate = session.state === 'stale' || session.state === 'unsure';
  if (outOfDate && !choices.oneIn(6)) return refreshCommand(session);
  if (session.termsDue !== null && session.state === 'fresh' && !choices.oneIn(3))
    return acceptTermsCommand(session, session.termsDue);
  return then(session);
}

/** Removes a member: their sessions end, and their open invitations become drafts or are revoked. */
export function leaveOrganization(model: Model, email: string, organizationId: string): void {
  model.members = model.members.filter(
    (one) => one.email !== email || one.organizationId !== organizationId,
  );
  markSessions(
    model,
    (one) => one.email === email && one.organizationId === organizationId,
    'ended',
  );
  for (const one of model.invitations) {
    const from = one.inviterIsMember ? one.organizationId : model.providerId;
    if (one.inviter === email && from === organizationId && one.status === 'sent')
      one.status = one.redemptionStarted ? 'revoked' : 'draft';
  }
}
