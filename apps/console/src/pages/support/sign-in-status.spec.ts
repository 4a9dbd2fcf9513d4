import { OrganizationId } from '@gatehouse/contracts';
import type { SupportMembership } from '@gatehouse/contracts/tenant-access';
import { describe, expect, it } from 'vitest';
import { accessObstacleOf, signInStatusOf } from './sign-in-status.js';

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

describe('why a person cannot sign in', () => {
  it('A6: is reported in the order in which sign-in checks', () => {
    expect(signInStatusOf({ ...all, account: null })).toBe('no-account');
    expect(signInStatusOf({ ...all, account: { confirmed: false } })).toBe('not-confirmed');
    expect(signInStatusOf({ ...all, memberships: [] })).toBe('no-membership');
    expect(signInStatusOf({ ...all, memberships: [shut], retryAfterSeconds: 9 })).toBe('shut-out');
    expect(signInStatusOf({ ...all, memberships: [shut, open], retryAfterSeconds: 9 })).toBe(
      'slowed',
    );
    expect(signInStatusOf({ ...all, memberships: [shut, open] })).toBe('can');
  });

  it('A3: pending terms do not block a person with another open membership', () => {
    const ahead = { ...open, terms: { current: 2, accepted: 1 } };
    expect(signInStatusOf({ ...all, memberships: [ahead] })).toBe('terms');
    expect(signInStatusOf({ ...all, memberships: [ahead, open] })).toBe('can');
  });

  it('A4 B1: a missing module is reported before the portal switch', () => {
    expect(accessObstacleOf(open)).toBeNull();
    expect(accessObstacleOf(shut)).toBe('disabled');
    expect(accessObstacleOf({ ...shut, access: 'off' })).toBe('off');
    expect(accessObstacleOf({ ...shut, moduleEnabled: false })).toBe('module');
  });
});
