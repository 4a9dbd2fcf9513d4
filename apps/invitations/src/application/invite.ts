import {
  emailKey,
  InvitationId,
  type Language,
  type OrganizationId,
  type ProviderId,
} from '@gatehouse/contracts';
import { newId, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Invitation } from '../domain/invitation.js';
import { Links } from './links.js';
import { InvitationRepository } from './ports.js';

export interface Offer {
  organizationId: OrganizationId;
  organizationName: string;
  providerId: ProviderId | null;
  purpose: Invitation['purpose'];
  email: string;
  firstName: string | null;
  lastName: string | null;
  language: Language;
  roles: string[];
  accessEpoch: number;
}

/** Makes an invitation and sends it. */
@Injectable()
export class Invite {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly links: Links,
  ) {}

  async send(context: Context, offer: Offer): Promise<void> {
    const invitation: Invitation = {
      ...offer,
      id: newId(InvitationId),
      emailKey: emailKey(offer.email),
      platformRole: 'platform-user',
      externalId: null,
      status: 'draft',
      createdAt: context.transaction.now,
      sentAt: null,
      expiresAt: null,
      acceptedAt: null,
      acceptedBy: null,
      renewedAt: null,
      version: 0,
    };
    await this.invitations.create(context, invitation);
    await this.links.issue(context, invitation);
  }
}
