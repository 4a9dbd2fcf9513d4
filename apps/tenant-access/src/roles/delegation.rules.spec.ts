import { describe, expect, it } from 'vitest';
import {
  CustomerRole,
  customerRoles,
  Permission,
  ProviderRole,
  providerRoles,
} from '@gatehouse/contracts';
import { missingToDefineRole, missingToInvite, missingToManage } from './delegation.rules.js';

type Roles = Readonly<Record<string, readonly Permission[]>>;

/** A custom role that manages members but has no administrative permissions. */
const teamLead: readonly Permission[] = ['members:manage', 'customers:read', 'jobs:write'];
const ofProvider: Roles = { ...providerRoles, 'team lead': teamLead };

/** The roles that each role may grant in its own organization: only those with no permissions that it lacks. */
const invites: Record<string, string[]> = {
  administrator: [...ProviderRole.options, 'team lead'],
  'department-administrator': [],
  'content-creator': [],
  supervisor: [],
  agent: [],
  'team lead': ['agent', 'team lead'],
};

const customerInvites: Record<CustomerRole, CustomerRole[]> = {
  administrator: ['administrator', 'moderator', 'member'],
  moderator: [],
  member: [],
};

const held = (roles: Roles, role: string): readonly Permission[] => roles[role] ?? [];

const pairs = (roles: Roles, allowed: Record<string, string[]>) =>
  Object.keys(roles).flatMap((giver) =>
    Object.keys(roles).map((given) => ({
      giver,
      given,
      verdict: allowed[giver]?.includes(given) ? ('may' as const) : ('may not' as const),
    })),
  );

describe('in the own organization of a provider', () => {
  it.each(pairs(ofProvider, invites))('F7: $giver $verdict grant $given', (pair) => {
    const { giver, given, verdict } = pair;
    const authority = {
      permissions: held(ofProvider, giver),
      over: 'own organization' as const,
    };
    const permission = missingToInvite(authority, held(ofProvider, given));
    expect(permission === undefined).toBe(verdict === 'may');
    // The same rule applies to changing and removing members.
    expect(missingToManage(authority, held(ofProvider, given))).toBe(permission);
  });

  it('F7: names the missing permission, the one to manage members first', () => {
    const agent = { permissions: providerRoles.agent, over: 'own organization' as const };
    expect(missingToInvite(agent, [])).toBe('members:manage');
    const lead = { permissions: teamLead, over: 'own organization' as const };
    expect(missingToInvite(lead, providerRoles.supervisor)).toBe('members:read');
  });
});

describe('in the own organization of a customer', () => {
  it.each(pairs(customerRoles, customerInvites))('B7 F7: $giver $verdict grant $given', (pair) => {
    const { giver, given, verdict } = pair;
    const permissions = held(customerRoles, giver);
    const authority = { permissions, over: 'own organization' as const };
    expect(missingToInvite(authority, held(customerRoles, given)) === undefined).toBe(
      verdict === 'may',
    );
  });
});

describe('a provider with the members of its customer', () => {
  const mayInvite: ProviderRole[] = [
    'administrator',
    'department-administrator',
    'content-creator',
  ];

  it.each(ProviderRole.options)('B2 B5: as %s may grant any role or none', (role) => {
    const authority = { permissions: providerRoles[role], over: 'customer' as const };
    for (const given of CustomerRole.options) {
      const missing = missingToInvite(authority, customerRoles[given]);
      expect(missing).toBe(mayInvite.includes(role) ? undefined : 'invitations:manage');
    }
  });

  it.each(ProviderRole.options)('as %s may change members only with that permission', (role) => {
    const authority = { permissions: providerRoles[role], over: 'customer' as const };
    const missing = missingToManage(authority, customerRoles.administrator);
    expect(missing).toBe(role === 'administrator' ? undefined : 'members:manage');
  });
});

describe('defining roles', () => {
  it('F7: requires every permission of the role', () => {
    const held: Permission[] = ['roles:manage', 'jobs:write'];
    expect(missingToDefineRole(held, ['jobs:write'])).toBeUndefined();
    for (const permission of Permission.options.filter((one) => !held.includes(one)))
      expect(missingToDefineRole(held, ['jobs:write', permission])).toBe(permission);
    expect(missingToDefineRole(['jobs:write'], ['jobs:write'])).toBe('roles:manage');
  });
});
