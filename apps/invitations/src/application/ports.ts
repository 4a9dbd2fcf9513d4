import type {
  ClaimId,
  ContactId,
  CustomerId,
  InvitationId,
  OrganizationId,
  RoleId,
  UserId,
} from '@gatehouse/contracts';
import type {
  FoundInvitation,
  Invitation as InvitationView,
  InvitationMoment,
  InvitationMomentKind,
  InvitationStatus,
} from '@gatehouse/contracts/invitations';
import type { Context } from '@gatehouse/platform';
import type { Invitation } from '../domain/invitation.js';
import type { SendingCaps, Spent } from '../domain/sending-caps.js';

export interface Link {
  invitation: Invitation;
  /** Whether a newer link has taken its place. */
  newest: boolean;
}

/** One redemption's, or one deletion's, hold on an invitation. */
export interface Claim {
  id: ClaimId;
}

/** Something that offers rest on, by what has become of it. */
export type Ground =
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

export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

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
  abstract findByToken(context: Context, hash: Buffer, lock?: 'for change'): Promise<Link | null>;
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
  abstract listResting(context: Context, ground: Ground): Promise<Invitation[]>;
  /** Whether somebody is redeeming or deleting one of them. */
  abstract isAnyHeld(context: Context, invitations: Invitation[]): Promise<boolean>;
  /** Whether somebody ever began to redeem it: then they may be a member, although they have not accepted. */
  abstract wasTried(context: Context, id: InvitationId): Promise<boolean>;
  /** Saves what is sent, with the newest link of each. */
  abstract saveSent(
    context: Context,
    sent: { invitation: Invitation; hash: Buffer }[],
  ): Promise<void>;
  /** Notes that a link was looked up. @returns whether it was for the first time */
  abstract noteOpening(context: Context, hash: Buffer): Promise<boolean>;
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
  abstract complete(
    context: Context,
    id: InvitationId,
    claim: Claim,
    userId: UserId,
  ): Promise<number | null>;
  /** Marks as revoked, if it is still held. @returns its version then; null where it was not */
  abstract revoke(context: Context, id: InvitationId, claim: Claim): Promise<number | null>;
}

/** Invitations that a cap holds back. */
export abstract class HeldBackInvitations {
  /** Who has some, under the scope of a worker. */
  abstract senders(context: Context): Promise<Sender[]>;
  abstract add(context: Context, ids: InvitationId[], by: OrganizationId): Promise<void>;
  /** The oldest of a sender, locked, but for those that go to blocked addresses. */
  abstract listOf(context: Context, sender: Sender, atMost: number): Promise<Invitation[]>;
}

/** Invitations, as those see them who may manage them. */
export abstract class InvitationViews {
  /** @throws NotFound */
  abstract require(context: Context, id: InvitationId): Promise<InvitationView>;
  /** Newest first. */
  abstract list(
    context: Context,
    whose: { organizationId: OrganizationId; providerId?: OrganizationId },
    request: PageRequest & { q?: string | undefined; status?: InvitationStatus | undefined },
  ): Promise<Page<InvitationView>>;
  /** Those to an address, whoever sent them; newest first. Under the scope of support that names the address. */
  abstract listOfAddress(
    context: Context,
    emailKey: string,
    request: PageRequest,
  ): Promise<Page<FoundInvitation>>;
}

/** What happened to invitations. */
export abstract class Timeline {
  abstract note(
    context: Context,
    ids: InvitationId[],
    event: InvitationMomentKind,
    more?: { at?: Date | null; actorId?: UserId | null; words?: string | null },
  ): Promise<void>;
  /** Oldest first. */
  abstract list(
    context: Context,
    id: InvitationId,
    request: PageRequest,
  ): Promise<Page<InvitationMoment>>;
}

/** For whose invitations mails go out. */
export interface Sender {
  organizationId: OrganizationId;
  /** Null where no person sends. */
  inviterId: UserId | null;
}

/** The mails of the last hour, under the scope of the organisation that sends them. */
export abstract class SendingRepository {
  /** Whoever else wants to count those of this organisation waits until this transaction ends. */
  abstract lock(context: Context, organizationId: OrganizationId): Promise<void>;
  abstract spent(context: Context, sender: Sender, emailKeys: string[]): Promise<Spent>;
  abstract note(context: Context, sender: Sender, emailKeys: string[]): Promise<void>;
  /** How long until every cap has room for a mail to this address. */
  abstract secondsUntilRoom(
    context: Context,
    sender: Sender,
    emailKey: string,
    caps: SendingCaps,
  ): Promise<number>;
}

/** The caps, as a setting. */
export abstract class Caps implements SendingCaps {
  abstract readonly perOrganization: number;
  abstract readonly perInviter: number;
  abstract readonly perAddress: number;
}

/** The addresses to which nothing is sent, as notifications last told of them; under the scope of the address. */
export abstract class EmailBlocks {
  abstract add(context: Context, emailKey: string): Promise<void>;
  abstract remove(context: Context, emailKey: string): Promise<void>;
  abstract has(context: Context, emailKey: string): Promise<boolean>;
  /** What was offered to this address by no person, and is still open: its id and organisation. */
  abstract listRestingOnNobody(
    context: Context,
    emailKey: string,
  ): Promise<Pick<Invitation, 'id' | 'organizationId'>[]>;
}
