import type { Invitation, Model, Resets } from './model.js';

/** The hourly cap per address. */
export const MAX_MAILS = 6;

/** Instead of the number of a link whose email was refused. */
export const REFUSED = 0;

export const refusedLinks = ({ links }: Invitation): number =>
  links.filter((link) => link === REFUSED).length;

export const mailCount = (model: Model, email: string): number =>
  Object.entries(model.links).reduce(
    (sum, [key, count]) => sum + (key.startsWith(`${email} `) ? count : 0),
    model.invitations.reduce((sum, one) => sum + (one.email === email ? refusedLinks(one) : 0), 0),
  );

export const blockedProblems = (model: Model, email: string | null): string[] =>
  email !== null && model.blocked.includes(email) ? ['email-blocked'] : [];

/** Issues a new link; it replaces a link whose email was held back. */
export function issueLink(model: Model, invitation: Invitation): void {
  const { email, organizationId, mailPending, links } = invitation;
  if (!mailPending) links.push(nextLink(model, email, organizationId));
  invitation.mailPending = true;
  invitation.expired = false;
}

/** Counts one more link to an address. @returns its number */
export function nextLink(model: Model, email: string, organizationId: string): number {
  const key = `${email} ${organizationId}`;
  const link = (model.links[key] ?? 0) + 1;
  model.links[key] = link;
  return link;
}

export function resetsOf(model: Model, email: string): Resets {
  return (model.resets[email] ??= { sent: 0, refused: 0, usable: null, mailPending: false });
}

/** The email with the newest link was refused: older links stay replaced. */
export function loseLink(model: Model, invitation: Invitation): void {
  const { email, organizationId, links } = invitation;
  links.splice(-1, 1, REFUSED);
  const key = `${email} ${organizationId}`;
  model.links[key] = (model.links[key] ?? 1) - 1;
  invitation.mailPending = false;
}

/** The same of a link for a new password. */
export function loseReset(model: Model, email: string): void {
  const resets = resetsOf(model, email);
  resets.sent -= 1;
  resets.refused += 1;
  resets.usable = null;
  resets.mailPending = false;
}

/** An erased person's links do not work, and emails that were held back are dropped. */
export function eraseResets(model: Model, email: string): void {
  const { sent, mailPending } = resetsOf(model, email);
  model.resets[email] = {
    ...{ sent: mailPending ? sent - 1 : sent, refused: 0 },
    ...{ usable: null, mailPending: false },
  };
}
