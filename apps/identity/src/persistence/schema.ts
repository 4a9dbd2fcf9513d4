import { EntitySchema } from 'typeorm';
import type { Account } from '../application/ports.js';
import type { Session } from '../domain/session.js';

export const Accounts = new EntitySchema<Account>({
  name: 'accounts',
  columns: {
    id: { type: 'uuid', primary: true },
    email: { type: 'text' },
    emailKey: { type: 'text' },
    passwordHash: { type: 'text' },
    firstName: { type: 'text' },
    lastName: { type: 'text' },
    language: { type: 'text' },
    externalId: { type: 'text', nullable: true },
    platformRole: { type: 'text' },
    confirmedAt: { type: 'timestamptz', nullable: true },
    lastOrganizationId: { type: 'uuid', nullable: true },
    createdAt: { type: 'timestamptz' },
    version: { type: 'int' },
  },
});

export const Sessions = new EntitySchema<Session>({
  name: 'sessions',
  columns: {
    id: { type: 'uuid', primary: true },
    userId: { type: 'uuid' },
    organizationId: { type: 'uuid' },
    membershipId: { type: 'uuid' },
    membershipEpoch: { type: 'int' },
    organizationEpoch: { type: 'int' },
    termsVersion: { type: 'int' },
    address: { type: 'text' },
    userAgent: { type: 'text' },
    createdAt: { type: 'timestamptz' },
    lastSeenAt: { type: 'timestamptz' },
    endsAt: { type: 'timestamptz', nullable: true },
    endedAt: { type: 'timestamptz', nullable: true },
    endedBecause: { type: 'text', nullable: true },
  },
});

export const entities = [Accounts, Sessions];
