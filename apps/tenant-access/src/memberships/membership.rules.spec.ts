import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DepartmentId, MembershipId, OrganizationId, UserId } from '@gatehouse/contracts';
import { NO_DEPARTMENT } from '@gatehouse/contracts/tenant-access';
import { applyMembershipPatch, boundDepartment, type Membership } from './membership.rules.js';

const north = DepartmentId.parse(randomUUID());

const memberWith = (roles: string[], change: Partial<Membership> = {}): Membership => ({
  id: MembershipId.parse(randomUUID()),
  organizationId: OrganizationId.parse(randomUUID()),
  userId: UserId.parse(randomUUID()),
  roles,
  capability: 'none',
  departmentId: null,
  epoch: 4,
  createdAt: new Date(),
  invitationId: null,
  email: 'ada@acme.example',
  emailKey: 'ada@acme.example',
  firstName: 'Ada',
  lastName: 'Acme',
  lastSignInAt: null,
  version: 7,
  ...change,
});

describe('changing a membership', () => {
  it.each([
    [['agent'], 'admin', ['administrator', 'agent']],
    [['administrator'], 'admin', ['administrator']],
    [['administrator', 'agent'], 'user', ['agent']],
    [['administrator'], 'user', ['agent']],
    [['supervisor'], 'user', ['supervisor']],
  ] as const)('E5: %j with the profile %s has the roles %j', (before, profile, after) => {
    const member = memberWith([...before]);
    expect(applyMembershipPatch(member, { profile }, 'provider').roles).toEqual(after);
  });

  it('E5: falls back to the default role of a customer', () => {
    const member = memberWith(['administrator']);
    expect(applyMembershipPatch(member, { profile: 'user' }, 'customer').roles).toEqual(['member']);
  });

  it('E5: applies the profile to the roles given with it', () => {
    const patch = { roles: ['supervisor'], profile: 'admin' as const };
    const { roles } = applyMembershipPatch(memberWith(['agent']), patch, 'provider');
    expect(roles).toEqual(['administrator', 'supervisor']);
  });

  it('E6: sets one capability without making tokens stale', () => {
    const member = memberWith(['agent'], { capability: 'quotes' });
    const changed = applyMembershipPatch(member, { capability: 'orders' }, 'provider');
    expect(changed).toMatchObject({ capability: 'orders', epoch: 4, version: 8 });
  });

  it.each([{ roles: ['supervisor'] }, { profile: 'admin' as const }, { departmentId: north }])(
    'makes tokens stale when it changes %j',
    (patch) => {
      const changed = applyMembershipPatch(memberWith(['agent']), patch, 'provider');
      expect(changed).toMatchObject({ epoch: 5, version: 8 });
    },
  );

  it.each([
    {},
    { roles: ['supervisor', 'agent'] },
    { profile: 'user' as const },
    { capability: 'none' as const },
    { departmentId: null },
  ])('returns the same membership for %j', (patch) => {
    const member = memberWith(['agent', 'supervisor']);
    expect(applyMembershipPatch(member, patch, 'provider')).toBe(member);
  });
});

describe('the department that a member is bound to', () => {
  it.each([
    [['department-administrator'], north, north],
    [['department-administrator'], null, NO_DEPARTMENT],
    [['department-administrator', 'supervisor'], north, north],
    [['department-administrator', 'administrator'], north, null],
    [['supervisor'], north, null],
  ])('B2: for %j in department %s is %s', (roles, departmentId, bound) => {
    expect(boundDepartment('provider', { roles, departmentId })).toBe(bound);
  });

  it('B2: is null for customers', () => {
    const roles = ['department-administrator'];
    expect(boundDepartment('customer', { roles, departmentId: null })).toBeNull();
  });
});
