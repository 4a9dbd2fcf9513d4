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

describe('who is let in', () => {
  it.each([
    ['off', false],
    ['pending', true],
    ['accepted', true],
    ['disabled', false],
  ] as const)('A2 A4: people of a customer whose access is %s: %s', (status, let_in) => {
    expect(admitsMembers(customer(status))).toBe(let_in);
  });

  it('B1: nobody of a customer where the provider lacks the module', () => {
    expect(admitsMembers(customer('accepted', { providerModules: [] }))).toBe(false);
  });

  it('nobody of a customer that was never given access', () => {
    expect(admitsMembers(customer('off', { grant: null }))).toBe(false);
  });

  it.each(['platform', 'provider'] as const)('everybody of a %s', (kind) => {
    expect(admitsMembers(customer('off', { kind, providerModules: [], grant: null }))).toBe(true);
  });
});

describe('which sessions go on', () => {
  it('A4: those that began since the last disabling', () => {
    expect(allowsSession(customer('accepted'), 2)).toBe(true);
  });

  it('A4: not those that began before it, although access is back', () => {
    expect(allowsSession(customer('accepted'), 1)).toBe(false);
  });
});

describe('an organization that was a customer', () => {
  const free = customer('disabled', { kind: 'provider', providerModules: [] });

  it('B12: lets its people in by itself, and has no areas that somebody else chose', () => {
    expect(isIndependent(free)).toBe(true);
    expect(admitsMembers(free)).toBe(true);
    expect(areasOf(free)).toEqual([]);
  });

  it('B12: is neither a customer nor any other provider', () => {
    expect(isIndependent(customer('accepted'))).toBe(false);
    expect(isIndependent(customer('off', { kind: 'provider', grant: null }))).toBe(false);
    expect(areasOf(customer('accepted'))).toEqual(['jobs']);
  });
});
