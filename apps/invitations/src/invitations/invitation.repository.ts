import type {
  ClaimId,
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
  /** Whether a newer link has taken its place. */
  newest: boolean;
}

/** One redemption's, or one deletion's, hold on an invitation. */
export interface Claim {
  id: ClaimId;
}

/** Something that offers rest on, by what has become of it. */
export type WithdrawalCause =
  | { because: 'role-removed'; organizationId: OrganizationId; roleId: RoleId }
  | { because: 'contact-removed'; contactId: ContactId }
  | {
      because: 'inviter-removed';
      organizationId: OrganizationId;
      userId: UserId;
      /** They may have come back since. */
      at: Date;
    }
  | { because: 'customer-independent'; customerId: CustomerId };

export abstract class InvitationRepository {
  /** @returns the ids of those that could be made: an address has at most one open invitation to an organisation */
  abstract create(context: Context, invitations: Invitation[]): Promise<Set<InvitationId>>;
  abstract save(context: Context, invitation: Invitation): Promise<void>;
  abstract find(
    context: Context,
    id: InvitationId,
    lock?: 'for change',
  ): Promise<Invitation | null>;
  /** What a token belongs to, under the scope of that token; locked until the transaction ends, where it is to be changed. */
  abstract findByToken(
    context: Context,
    hash: Buffer,
    lock?: 'for change',
  ): Promise<InvitationLink | null>;
  /** The latest activation of a customer, whatever became of it, locked. None but the latest is open. */
  abstract findActivation(
    context: Context,
    organizationId: OrganizationId,
  ): Promise<Invitation | null>;
  /** Of these addresses, those that are invited and have not answered, with their invitations. */
  abstract findOpen(
    context: Context,
    organizationId: OrganizationId,
    emailKeys: string[],
  ): Promise<Map<string, InvitationId>>;
  /** What is still offered and rests on something, locked. */
  abstract listAffected(context: Context, ground: WithdrawalCause): Promise<Invitation[]>;
  /** Whether somebody is redeeming or deleting one of them. */
  abstract isAnyClaimed(context: Context, invitations: Invitation[]): Promise<boolean>;
  /** Whether somebody ever began to redeem it: then they may be a member, although they have not accepted. */
  abstract wasEverClaimed(context: Context, id: InvitationId): Promise<boolean>;
  /** Saves what is sent, with the newest link of each. */
  abstract saveWithLinks(
    context: Context,
    sent: { invitation: Invitation; hash: Buffer }[],
  ): Promise<void>;
  /** Notes that a link was looked up. @returns whether it was for the first time */
  abstract markOpened(context: Context, hash: Buffer): Promise<boolean>;
  /** Takes hold for a while of what is in one of these states. @returns null where somebody else holds it */
  abstract claim(
    context: Context,
    id: InvitationId,
    leaseMs: number,
    states: Invitation['status'][],
  ): Promise<Claim | null>;
  /** Lets others take hold. That somebody tried stays visible. */
  abstract release(context: Context, id: InvitationId, claim: Claim): Promise<void>;
  /** Marks as accepted, if it is still held and still offered. @returns its version then; null where it was not */
  abstract accept(
    context: Context,
    id: InvitationId,
    claim: Claim,
    userId: UserId,
  ): Promise<number | null>;
  /** Marks as revoked, if it is still held. @returns its version then; null where it was not */
  abstract revoke(context: Context, id: InvitationId, claim: Claim): Promise<number | null>;
}
