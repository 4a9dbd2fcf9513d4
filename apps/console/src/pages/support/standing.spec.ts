import { OrganizationId } from '@gatehouse/contracts';
import type { SupportMembership } from '@gatehouse/contracts/tenant-access';
import { describe, expect, it } from 'vitest';
import { obstacleOf, standingOf } from './standing.js';

const open: SupportMembership = {
  organization: {
    id: OrganizationId.parse('01980000-0000-7000-8000-000000000001'),
    name: 'Clinic',
    kind: 'customer',
  },
  provider: null,
  access: 'accepted',
  moduleEnabled: true,
  terms: { current: 1, accepted: 1 },
  letsIn: true,
};
const shut: SupportMembership = { ...open, access: 'disabled', letsIn: false };
const account = { confirmed: true };
const all = { account, memberships: [open], retryAfterSeconds: 0 };

describe('why somebody cannot get in', () => {
  it('A6: is said in the order in which sign-in finds out', () => {
    expect(standingOf({ ...all, account: null })).toBe('no-account');
    expect(standingOf({ ...all, account: { confirmed: false } })).toBe('not-confirmed');
    expect(standingOf({ ...all, memberships: [] })).toBe('no-membership');
    expect(standingOf({ ...all, memberships: [shut], retryAfterSeconds: 9 })).toBe('shut-out');
    expect(standingOf({ ...all, memberships: [shut, open], retryAfterSeconds: 9 })).toBe('slowed');
    expect(standingOf({ ...all, memberships: [shut, open] })).toBe('can');
  });

  it('A3: terms that wait keep nobody out, where another door is open', () => {
    const ahead = { ...open, terms: { current: 2, accepted: 1 } };
    expect(standingOf({ ...all, memberships: [ahead] })).toBe('terms');
    expect(standingOf({ ...all, memberships: [ahead, open] })).toBe('can');
  });

  it('A4 B1: a door is shut by the module before the switch', () => {
    expect(obstacleOf(open)).toBeNull();
    expect(obstacleOf(shut)).toBe('disabled');
    expect(obstacleOf({ ...shut, access: 'off' })).toBe('off');
    expect(obstacleOf({ ...shut, moduleEnabled: false })).toBe('module');
  });
});
