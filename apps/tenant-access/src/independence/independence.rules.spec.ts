import { describe, expect, it } from 'vitest';
import { CustomerRole, customerRoles, providerRoles } from '@gatehouse/contracts';
import type { Membership } from '../memberships/membership.rules.js';
import { roleAfterIndependence } from '../roles/role.rules.js';
import { membershipAfterIndependence, roleChanges } from './independence.rules.js';

const members = [['administrator'], ['moderator', 'a-custom-role'], ['member'], ['member']].map(
  (roles, index) => ({ roles, epoch: index, version: 1 }) as Membership,
);

describe('a customer that becomes an organization of its own', () => {
  it('B12: takes its roles along by what they are called there', () => {
    expect(members.map((member) => membershipAfterIndependence(member).roles)).toEqual([
      ['administrator'],
      ['supervisor', 'a-custom-role'],
      ['agent'],
      ['agent'],
    ]);
  });

  it('B12: says beforehand which roles change, and for how many', () => {
    expect(roleChanges(members)).toEqual([
      { from: 'member', to: 'agent', members: 2 },
      { from: 'moderator', to: 'supervisor', members: 1 },
    ]);
  });

  it('B12: takes nothing from its administrators that they had, and gives them what a provider has', () => {
    const after = providerRoles.administrator;
    expect(after).toEqual(expect.arrayContaining([...customerRoles.administrator]));
    expect(after).toContain('customers:write');
  });

  it('B12: has a role of a provider for each role of a customer', () => {
    for (const role of CustomerRole.options)
      expect(Object.keys(providerRoles)).toContain(roleAfterIndependence(role));
  });
});
