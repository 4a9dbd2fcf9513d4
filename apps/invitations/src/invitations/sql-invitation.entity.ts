import { EntitySchema } from 'typeorm';
import type { Invitation } from './invitation.rules.js';

export const InvitationEntity = new EntitySchema<Invitation>({
  name: 'invitations',
  columns: {
    id: { type: 'uuid', primary: true },
    organizationId: { type: 'uuid' },
    organizationName: { type: 'text' },
    providerId: { type: 'uuid', nullable: true },
    purpose: { type: 'text' },
    email: { type: 'text' },
    emailKey: { type: 'text' },
    firstName: { type: 'text', nullable: true },
    lastName: { type: 'text', nullable: true },
    language: { type: 'text' },
    roles: { type: 'text', array: true },
    roleNames: { type: 'text', array: true },
    platformRole: { type: 'text' },
    externalId: { type: 'text', nullable: true },
    inviterId: { type: 'uuid', nullable: true },
    inviterOrganizationId: { type: 'uuid', nullable: true },
    contactId: { type: 'uuid', nullable: true },
    accessEpoch: { type: 'int' },
    warnings: { type: 'text', array: true },
    status: { type: 'text' },
    createdAt: { type: 'timestamptz' },
    sentAt: { type: 'timestamptz', nullable: true },
    expiresAt: { type: 'timestamptz', nullable: true },
    acceptedAt: { type: 'timestamptz', nullable: true },
    acceptedBy: { type: 'uuid', nullable: true },
    withdrawnBecause: { type: 'text', nullable: true },
    heldBackBy: { type: 'uuid', nullable: true },
    renewedAt: { type: 'timestamptz', nullable: true },
    version: { type: 'int' },
  },
});

export const entities = [InvitationEntity];
