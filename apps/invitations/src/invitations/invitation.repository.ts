import type {
  ContactId,
  CustomerId,
  InvitationId,
  OrganizationId,
  RoleId,
  UserId,
} from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Invitation } from './invitation.rules.js';

export interface InvitationLink {
  invitation: Invitation;
  /** False once a newer link has replaced it. */
  newest: boolean;
}

/** Something that invitations depend on and that is gone. */
export type WithdrawalCause =
  | { because: 'role-removed'; organizationId: OrganizationId; roleId: RoleId }
  | { because: 'contact-removed'; contactId: ContactId }
  | {
      because: 'inviter-removed';
      organizationId: OrganizationId;
      userId: UserId;
      /** The inviter may have come back since: later invitations stay. */
      at: Date;
    }
  | { because: 'customer-independent'; customerId: CustomerId };

export abstract class InvitationRepository {
  /** Skips addresses that already have an open invitation to the organisation. @returns the ids of those created */
  abstract create(context: Context, invitations: Invitation[]): Promise<Set<InvitationId>>;
  abstract save(context: Context, invitation: Invitation): Promise<void>;
  abstract find(
    context: Context,
    id: InvitationId,
    lock?: 'for change',
  ): Promise<Invitation | null>;
  /** Scoped to the token. */
  abstract findByToken(
    context: Context,
    hash: Buffer,
    lock?: 'for change',
  ): Promise<InvitationLink | null>;
  /** The latest activation of a customer, whatever its status, locked. Earlier ones are never open. */
  abstract findActivation(
    context: Context,
    organizationId: OrganizationId,
  ): Promise<Invitation | null>;
  /** The open invitations to these addresses, by address. */
  abstract findOpen(
    context: Context,
    organizationId: OrganizationId,
    emailKeys: string[],
  ): Promise<Map<string, InvitationId>>;
  /** The open invitations that depend on what is gone, locked. */
  abstract listAffected(context: Context, cause: WithdrawalCause): Promise<Invitation[]>;
  abstract saveAll(context: Context, invitations: Invitation[]): Promise<void>;
  /** Adds a link to each, which supersedes earlier ones unless it is the first. */
  abstract addLinks(
    context: Context,
    links: { sent: Invitation; hash: Buffer; isFirst: boolean }[],
  ): void;
  /** Records that a link was looked up. @returns whether it was the first time */
  abstract markOpened(context: Context, hash: Buffer): Promise<boolean>;
}
