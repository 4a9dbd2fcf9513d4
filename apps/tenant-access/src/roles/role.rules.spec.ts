import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Permission } from '@gatehouse/contracts';
import { customerRoles, OrganizationId, providerRoles, RoleId } from '@gatehouse/contracts';
import { RoleUnknown } from '@gatehouse/contracts/tenant-access';
import { nameKey } from '../shared/name-key.rules.js';
import {
  type CustomRole,
  existingRoles,
  namesOf,
  permissionsOf,
  resemblesBuiltIn,
  resolveRoles,
  type RoleCatalogue,
} from './role.rules.js';

const custom = (name: string, permissions: Permission[]): CustomRole => ({
  id: RoleId.parse(randomUUID()),
  organizationId: OrganizationId.parse(randomUUID()),
  name,
  nameKey: nameKey(name),
  permissions,
  createdAt: new Date(),
  version: 1,
});

const dispatcher = custom('Dispatcher', ['jobs:write', 'members:read']);
const provider: RoleCatalogue = { kind: 'provider', custom: [dispatcher] };
const customer: RoleCatalogue = { kind: 'customer', custom: [dispatcher] };
const platform: RoleCatalogue = { kind: 'platform', custom: [] };

describe('the roles that people mean', () => {
  it.each([
    [['supervisor'], ['supervisor']],
    [
      ['Supervisor', 'agent', 'supervisor'],
      ['supervisor', 'agent'],
    ],
    [['dispatcher'], [dispatcher.id]],
    [[dispatcher.id, 'DISPATCHER'], [dispatcher.id]],
    [[], ['agent']],
  ])('C4: %j of a provider are kept as %j', (wanted, kept) => {
    expect(resolveRoles(provider, wanted)).toEqual(kept);
  });

  it('C4: are a customer’s where it is a customer', () => {
    expect(resolveRoles(customer, ['moderator'])).toEqual(['moderator']);
    expect(resolveRoles(customer, [])).toEqual(['member']);
  });

  it.each([
    [provider, 'moderator'],
    [provider, 'constructor'],
    [provider, '__proto__'],
    [customer, 'supervisor'],
    [customer, 'toString'],
    [customer, randomUUID()],
    [platform, 'administrator'],
  ])('F7: are refused where the organization has none such: %#', (catalogue, role) => {
    expect(() => resolveRoles(catalogue, [role])).toThrow(RoleUnknown);
  });

  it('are shown by their names', () => {
    expect(namesOf(provider, ['agent', dispatcher.id])).toEqual(['agent', 'Dispatcher']);
  });
});

describe('what roles permit', () => {
  it('C4: is what any of them permits, once', () => {
    expect(permissionsOf(provider, ['agent', dispatcher.id])).toEqual(
      ['customers:read', 'jobs:write', 'members:read'].sort(),
    );
  });

  it('is nothing where the organization has no such role, or not of this kind', () => {
    for (const role of ['support', 'member', 'constructor', randomUUID()])
      expect(permissionsOf(provider, [role])).toEqual([]);
    expect(permissionsOf(platform, ['administrator'])).toEqual([]);
    expect(permissionsOf(customer, ['supervisor'])).toEqual([]);
  });

  it('B2: lets administrators, department administrators and content creators use customer login', () => {
    const may = Object.entries(providerRoles).filter(
      ([, permissions]) =>
        permissions.includes('access:manage') && permissions.includes('invitations:manage'),
    );
    expect(may.map(([role]) => role).sort()).toEqual(
      ['administrator', 'content-creator', 'department-administrator'].sort(),
    );
    for (const permissions of Object.values(customerRoles))
      expect(permissions).not.toContain('access:manage');
  });
});

describe('the names of roles', () => {
  it.each(['administrator', 'Administrator', 'AGENT', 'member', 'Department-Administrator'])(
    'C4: %s is taken by a built-in one',
    (name) => {
      expect(resemblesBuiltIn(name)).toBe(true);
    },
  );

  it.each([
    'administrator\u200b',
    'ad\u00administrator',
    '\u202eadministrator',
    'аdministrator',
    'administrаtоr',
    'ａｄｍｉｎｉｓｔｒａｔｏｒ',
    '𝐀dministrator',
    'ADMINISTRATOR'.replace('A', 'Α'),
    'adminlstrator',
    'adrninistrator',
    'rnember',
    'supеrvisor',
    'department\u2010administrator',
    'Department administrator',
    'm\u3164ember',
  ])('F64 %j could be taken for a built-in one', (name) => {
    expect(resemblesBuiltIn(name)).toBe(true);
  });

  it.each([
    ['Leitung', 'LEI\u200bTUNG'],
    ['Straße', 'STRASSE'],
    ['Büro 1', 'Ｂｕ\u0308ｒｏ １'],
    ['ΟΔΟΣ', 'οδος'],
  ])('F64 %j and %j are one name', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    'dispatcher',
    'Администратор',
    'administrateur',
    'constructor',
    '__proto__',
    'hasOwnProperty',
  ])('%s is not', (name) => {
    expect(resemblesBuiltIn(name)).toBe(false);
  });
});

describe('the roles that an organization still has', () => {
  it('B12: are a provider’s where a customer became one', () => {
    expect(existingRoles(provider, ['administrator', 'moderator', 'member', 'member'])).toEqual([
      'administrator',
      'supervisor',
      'agent',
    ]);
    expect(existingRoles(customer, ['moderator'])).toEqual(['moderator']);
  });

  it('are without those that were removed', () => {
    expect(existingRoles(provider, [dispatcher.id, randomUUID()])).toEqual([dispatcher.id]);
    expect(existingRoles(customer, [randomUUID()])).toEqual([]);
  });

  it('are whatever the platform says of its own people', () => {
    expect(existingRoles(platform, ['support'])).toEqual(['support']);
  });
});
