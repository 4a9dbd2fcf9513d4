import { describe, expect, it } from 'vitest';
import { CustomerRole, customerRoles, providerRoles } from '@gatehouse/contracts';
import type { Membership } from '../memberships/membership.rules.js';
import { roleAfterIndependence } from '../roles/role.rules.js';
import { memberAfterIndependence, roleChanges } from './independence.rules.js';

const members = [['administrator'], ['moderator', 'a-custom-role'], ['member'], ['member']].map(
  (roles, index) => ({ roles, epoch: index, version: 1 }) as Membership,
);

describe('a customer that becomes independent', () => {
  it('B12: keeps its roles under their provider names', () => {
    expect(members.map((member) => memberAfterIndependence(member).roles)).toEqual([
      ['administrator'],
      ['supervisor', 'a-custom-role'],
      ['agent'],
      ['agent'],
    ]);
  });

  it('B12: reports in advance which roles change, and for how many members', () => {
    expect(roleChanges(members)).toEqual([
      { from: 'member', to: 'agent', members: 2 },
      { from: 'moderator', to: 'supervisor', members: 1 },
    ]);
  });

  it('B12: leaves its administrators all permissions and adds those of a provider', () => {
    const after = providerRoles.administrator;
    expect(after).toEqual(expect.arrayContaining([...customerRoles.administrator]));
    expect(after).toContain('customers:write');
  });

  it('B12: has a provider role for each customer role', () => {
    for (const role of CustomerRole.options)
      expect(Object.keys(providerRoles)).toContain(roleAfterIndependence(role));
  });
});
