import {
  emailKey,
  type ContactId,
  type InvitationId,
  type Language,
  type OrganizationId,
  type PlatformRole,
  type ProviderId,
  type UserId,
} from '@gatehouse/contracts';
import type { Invitation } from './invitation.rules.js';

/** What an invitation is created from. */
export interface NewInvitation {
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

export const draftInvitation = (id: InvitationId, input: NewInvitation, now: Date): Invitation => ({
  ...input,
  accessEpoch: input.accessEpoch ?? 0,
  id,
  emailKey: emailKey(input.email),
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
