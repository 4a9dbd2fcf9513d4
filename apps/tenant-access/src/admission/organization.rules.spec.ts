import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { OrganizationId } from '@gatehouse/contracts';
import type { AccessStatus } from '@gatehouse/contracts/tenant-access';
import {
  admitsMembers,
  allowsSession,
  areasOf,
  isIndependent,
  type Organization,
} from './organization.rules.js';

const customer = (status: AccessStatus, change: Partial<Organization> = {}): Organization => ({
  id: OrganizationId.parse(randomUUID()),
  kind: 'customer',
  name: 'Harbour Clinic',
  providerId: OrganizationId.parse(randomUUID()),
  providerModules: ['customer-login'],
  usernameSuffix: null,
  departmentId: null,
  grant: { status, areas: ['jobs'], epoch: 3, endedEpoch: 2 },
  ...change,
});

describe('admission', () => {
  it.each([
    ['off', false],
    ['pending', true],
    ['accepted', true],
    ['disabled', false],
  ] as const)('A2 A4: of customer members whose access is %s: %s', (status, admitted) => {
    expect(admitsMembers(customer(status))).toBe(admitted);
  });

  it('B1: is denied to customer members if the provider lacks the module', () => {
    expect(admitsMembers(customer('accepted', { providerModules: [] }))).toBe(false);
  });

  it('is denied to members of a customer that never had access', () => {
    expect(admitsMembers(customer('off', { grant: null }))).toBe(false);
  });

  it.each(['platform', 'provider'] as const)('is granted to all members of a %s', (kind) => {
    expect(admitsMembers(customer('off', { kind, providerModules: [], grant: null }))).toBe(true);
  });
});

describe('an existing session', () => {
  it('A4: continues if it started after access was last disabled', () => {
    expect(allowsSession(customer('accepted'), 2)).toBe(true);
  });

  it('A4: is over if it started before, even though access is enabled again', () => {
    expect(allowsSession(customer('accepted'), 1)).toBe(false);
  });
});

describe('an independent customer', () => {
  const free = customer('disabled', { kind: 'provider', providerModules: [] });

  it('B12: admits its members by itself and has no restricted areas', () => {
    expect(isIndependent(free)).toBe(true);
    expect(admitsMembers(free)).toBe(true);
    expect(areasOf(free)).toEqual([]);
  });

  it('B12: is distinguished from customers and other providers', () => {
    expect(isIndependent(customer('accepted'))).toBe(false);
    expect(isIndependent(customer('off', { kind: 'provider', grant: null }))).toBe(false);
    expect(areasOf(customer('accepted'))).toEqual(['jobs']);
  });
});
