import { customerRoles, Permission, type CustomerRole } from '@gatehouse/contracts';
import { describe, expect, it } from 'vitest';
import { viewPermissions } from './portal-view.rules.js';

const ROLES = Object.keys(customerRoles) as CustomerRole[];

describe('the permissions of a view', () => {
  it.each(ROLES)(
    'F60: as %s show nothing that a provider may not read of its customers',
    (role) => {
      const expected = role === 'member' ? [] : ['members:read'];
      expect(viewPermissions(customerRoles[role], Permission.options)).toEqual(expected);
    },
  );

  it('F7: show nothing that the viewer may not read', () => {
    expect(viewPermissions(customerRoles.administrator, ['access:manage'])).toEqual([]);
  });
});
