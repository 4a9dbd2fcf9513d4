import type { AccessStatus } from '@gatehouse/contracts/tenant-access';
import type { Area, Permission } from '@gatehouse/contracts';

/** A customer of the provider, as whoever reads the requirements would keep its card. */
export interface Customer {
  id: string;
  name: string;
  email: string | null;
  corporate: boolean;
  departmentId: string | null;
  independent: boolean;
  status: AccessStatus;
  /** Whether somebody of it has ever accepted the terms (A5). */
  accepted: boolean;
  areas: Area[];
}

/** Somebody who can sign in: one, however many organisations (C9). */
export interface Account {
  email: string;
  userId: string;
  password: string;
  /** The newest version of the terms that they accepted; 0 is none. */
  terms: number;
}

export interface Member {
  email: string;
  organizationId: string;
  /** Built-in roles by name, others by id. */
  roles: string[];
  departmentId: string | null;
}

/** A session on one device. `unsure` is one of which the rules do not say whether its rights are out of date. */
export interface Session {
  id: number;
  email: string;
  organizationId: string;
  accessToken: string;
  refreshToken: string;
  state: 'fresh' | 'stale' | 'unsure' | 'ended';
  /** The version of the terms that is to be accepted first. */
  owes: number | null;
}

export interface Invitation {
  id: string;
  email: string;
  organizationId: string;
  roles: string[];
  status: 'draft' | 'sent' | 'accepted' | 'revoked';
  /** Which of the links that went to this address for this organisation are of it, the newest last: that one is good. */
  links: number[];
  /** The mail with the newest has not come: it waits until access is open again, if it was not under way already. */
  awaited: boolean;
  expired: boolean;
  /** Whether somebody ever began to redeem it: then it is not offered by another, but over where its inviter leaves. */
  tried: boolean;
  /** Whether one of its own people offered it, and not its provider. */
  own: boolean;
  activation: boolean;
  /** The person whom it rests on; null where the customer's access alone offers it. */
  inviter: string | null;
  /** Whether that person is of the organisation itself. */
  byOwn: boolean;
  contactId: string | null;
}

export interface Contact {
  id: string;
  email: string;
  organizationId: string;
  /** The organisation that wrote it down. */
  keeperId: string;
  deleted: boolean;
}

export interface Role {
  id: string;
  name: string;
  permissions: Permission[];
  deleted: boolean;
}

export interface Department {
  id: string;
  deleted: boolean;
}

/** What the service desk keeps for a customer, with a word that nothing else has. */
export interface Thing {
  id: string;
  kind: 'job' | 'asset' | 'video-session';
  customerId: string;
  word: string;
}

/**
 * What should be true of one provider and all that hangs on it, written from the requirements. It is plain data, so that it can be
 * copied to ask what would be if two things had happened in the other order.
 */
export interface Model {
  providerId: string;
  providerName: string;
  /** The first administrator of the provider, whom no command removes or demotes: so there is always somebody who may act. */
  founder: string;
  /** Whether the provider has the module `customer-login` (B1). */
  module: boolean;
  termsVersion: number;
  customers: Customer[];
  accounts: Account[];
  members: Member[];
  sessions: Session[];
  invitations: Invitation[];
  contacts: Contact[];
  roles: Role[];
  departments: Department[];
  things: Thing[];
  /** How many links each address was sent for each organisation, by both. */
  links: Record<string, number>;
  nextSession: number;
}

export const customerOf = (model: Model, id: string): Customer | undefined =>
  model.customers.find((customer) => customer.id === id);

export const accountOf = (model: Model, email: string): Account | undefined =>
  model.accounts.find((account) => account.email === email);

export const memberOf = (model: Model, email: string, organizationId: string): Member | undefined =>
  model.members.find((one) => one.email === email && one.organizationId === organizationId);

export const membersOf = (model: Model, organizationId: string): Member[] =>
  model.members.filter((one) => one.organizationId === organizationId);

export const sessionOf = (model: Model, id: number): Session | undefined =>
  model.sessions.find((session) => session.id === id);

export const nameOf = (model: Model, organizationId: string): string =>
  customerOf(model, organizationId)?.name ?? model.providerName;

/** An invitation gets another link. One whose mail was held back is not mailed any more: the next takes its place. */
export function issueLink(model: Model, invitation: Invitation): void {
  const { email, organizationId, awaited, links } = invitation;
  if (!awaited) links.push(nextLink(model, email, organizationId));
  invitation.awaited = true;
  invitation.expired = false;
}

/** Notes that one more link goes to an address. @returns which one it is */
export function nextLink(model: Model, email: string, organizationId: string): number {
  const key = `${email} ${organizationId}`;
  const link = (model.links[key] ?? 0) + 1;
  model.links[key] = link;
  return link;
}
