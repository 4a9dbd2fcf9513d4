import type { AccessStatus } from '@gatehouse/contracts/tenant-access';
import type { Area, Permission } from '@gatehouse/contracts';
import type { SignIn, Tokens } from './tokens.js';

export interface Customer {
  id: string;
  name: string;
  email: string | null;
  corporate: boolean;
  departmentId: string | null;
  independent: boolean;
  archived: boolean;
  status: AccessStatus;
  /** Whether any of its users has accepted the terms. */
  accepted: boolean;
  areas: Area[];
}

/** One account per address, regardless of the number of organizations. */
export interface Account {
  email: string;
  userId: string;
  password: string;
  /** The latest accepted version of the terms; 0 if none. */
  terms: number;
}

export interface Member {
  email: string;
  organizationId: string;
  /** Built-in roles by name, custom roles by id. */
  roles: string[];
  departmentId: string | null;
}

/** `unsure`: the requirements do not say whether its permissions are stale. */
export interface Session extends Tokens {
  id: number;
  /** As the API knows it. */
  sid: string;
  email: string;
  organizationId: string;
  /** A refresh token that was used. */
  usedRefreshToken: string | null;
  state: 'fresh' | 'stale' | 'unsure' | 'ended';
  /** The version of the terms that must be accepted first. */
  termsDue: number | null;
}

export interface Invitation {
  id: string;
  email: string;
  organizationId: string;
  roles: string[];
  status: 'draft' | 'sent' | 'accepted' | 'revoked';
  /** The numbers of its links among all to this address for this organization; only the last one is valid. 0 was refused. */
  links: number[];
  /** The email with the latest link is held back until access is open again. */
  mailPending: boolean;
  expired: boolean;
  /** Whether its holder had the link renewed lately, which is limited. */
  renewed: boolean;
  /** Whether a redemption was ever started: then the invitation is revoked, not returned to draft, if its inviter leaves. */
  redemptionStarted: boolean;
  /** Whether the organization's own contact, not the provider's, is its basis. */
  own: boolean;
  activation: boolean;
  /** The inviter; null if it comes from turning on access. */
  inviter: string | null;
  /** Whether the inviter is a member of the organization itself. */
  inviterIsMember: boolean;
  contactId: string | null;
}

/** The links for a new password that an address was sent. */
export interface Resets {
  sent: number;
  /** Those whose email was refused. */
  refused: number;
  /** The number of the link that works. */
  usable: number | null;
  mailPending: boolean;
}

export interface Contact {
  id: string;
  email: string;
  organizationId: string;
  ownerOrganizationId: string;
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

export interface ServiceAccount {
  id: string;
  name: string;
  roles: string[];
  deleted: boolean;
}

export interface ApiKey {
  id: string;
  serviceAccountId: string;
  secret: string;
  permissions: Permission[];
  /** Whether it works only from where no test calls. */
  elsewhere: boolean;
  deleted: boolean;
}

/** A job, asset or video session, with a unique marker in its text. */
export interface Resource {
  id: string;
  kind: 'job' | 'asset' | 'video-session';
  customerId: string;
  marker: string;
}

/** An endpoint that hears of the provider's jobs, assets and video sessions. */
export interface Webhook {
  id: string;
  url: string;
  secret: string;
  state: 'active' | 'disabled' | 'deleted';
  /** Markers of what was created while it was active, and of what was while it was not. */
  due: string[];
  withheld: string[];
}

/**
 * The expected state of one provider and its customers, written from the requirements. Plain data, so that it can be copied to
 * check two concurrent commands in either order.
 */
export interface Model {
  providerId: string;
  providerName: string;
  /** The provider's first administrator, whom no command removes or demotes, so that someone can always act. */
  firstAdministrator: string;
  /** Whether the provider has the module `customer-login`. */
  module: boolean;
  termsVersion: number;
  /** The base URL of webhooks. */
  receiver: string;
  customers: Customer[];
  accounts: Account[];
  members: Member[];
  sessions: Session[];
  signIns: SignIn[];
  invitations: Invitation[];
  contacts: Contact[];
  roles: Role[];
  departments: Department[];
  /** The provider's. */
  serviceAccounts: ServiceAccount[];
  apiKeys: ApiKey[];
  resources: Resource[];
  webhooks: Webhook[];
  /** Markers of new resources, until every webhook that must hear of them has. */
  announced: string[];
  /** The number of links sent, by address and organization. */
  links: Record<string, number>;
  /** By address. */
  resets: Record<string, Resets>;
  /** Addresses that a mail server refused. */
  blocked: string[];
  /** Whom support has erased, until every service has followed. */
  erased: { userId: string; email: string }[];
  /** Invitations whose basis is gone, until the service has withdrawn them, which takes a moment. */
  withdrawn: string[];
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
