import {
  emailKey,
  InvitationId,
  type ContactId,
  type Language,
  type OrganizationId,
  type PlatformRole,
  type ProviderId,
  type UserId,
} from '@gatehouse/contracts';
import { InvitationExists } from '@gatehouse/contracts/invitations';
import { actorIdOf, newId, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Invitation } from '../domain/invitation.js';
import { InvitationRepository, Timeline } from './ports.js';

export interface Offer {
  organizationId: OrganizationId;
  organizationName: string;
  providerId: ProviderId | null;
  purpose: Invitation['purpose'];
  email: string;
  firstName: string | null;
  lastName: string | null;
  language: Language;
  externalId: string | null;
  platformRole: PlatformRole;
  roles: string[];
  roleNames: string[];
  warnings: string[];
  inviterId: UserId | null;
  inviterOrganizationId: OrganizationId | null;
  contactId: ContactId | null;
  accessEpoch?: number;
}

/** Makes invitations, as drafts: nothing is sent yet. */
@Injectable()
export class Invite {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly timeline: Timeline,
  ) {}

  /** @throws InvitationExists where the address has an open invitation to that organisation already */
  async one(context: Context, offer: Offer): Promise<Invitation> {
    const [invitation] = await this.all(context, [offer]);
    if (invitation) return invitation;
    const key = emailKey(offer.email);
    const open = await this.invitations.findOpen(context, offer.organizationId, [key]);
    const invitationId = open.get(key);
    throw new InvitationExists(invitationId ? { invitationId } : {});
  }

  /** Many, in their order; null for those whose address has one. */
  async all(context: Context, offers: Offer[]): Promise<(Invitation | null)[]> {
    const drafts = offers.map((offer) => draftOf(offer, context.transaction.now));
    const made = await this.invitations.create(context, drafts);
    await this.timeline.note(context, [...made], 'created', { actorId: actorIdOf(context.actor) });
    return drafts.map((draft) => (made.has(draft.id) ? draft : null));
  }
}

const draftOf = (offer: Offer, now: Date): Invitation => ({
  ...offer,
  accessEpoch: offer.accessEpoch ?? 0,
  id: newId(InvitationId),
  emailKey: emailKey(offer.email),
  status: 'draft',
  createdAt: now,
  sentAt: null,
  expiresAt: null,
  acceptedAt: null,
  acceptedBy: null,
  renewedAt: null,
  heldBackBy: null,
  withdrawnBecause: null,
  version: 0,
});
