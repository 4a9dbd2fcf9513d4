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
  type RoleCatalog,
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
const provider: RoleCatalog = { kind: 'provider', custom: [dispatcher] };
const customer: RoleCatalog = { kind: 'customer', custom: [dispatcher] };
const platform: RoleCatalog = { kind: 'platform', custom: [] };

describe('resolving roles', () => {
  it.each([
    [['supervisor'], ['supervisor']],
    [
      ['Supervisor', 'agent', 'supervisor'],
      ['supervisor', 'agent'],
    ],
    [['dispatcher'], [dispatcher.id]],
    [[dispatcher.id, 'DISPATCHER'], [dispatcher.id]],
    [[], ['agent']],
  ])('C4: stores %j of a provider as %j', (requested, stored) => {
    expect(resolveRoles(provider, requested)).toEqual(stored);
  });

  it('C4: uses the roles of a customer for a customer', () => {
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
  ])('F7: rejects roles that the organization does not have: %#', (catalog, role) => {
    expect(() => resolveRoles(catalog, [role])).toThrow(RoleUnknown);
  });

  it('shows custom roles by name', () => {
    expect(namesOf(provider, ['agent', dispatcher.id])).toEqual(['agent', 'Dispatcher']);
  });
});

describe('the permissions of roles', () => {
  it('C4: are the union of all roles, without duplicates', () => {
    expect(permissionsOf(provider, ['agent', dispatcher.id])).toEqual(
      ['customers:read', 'jobs:write', 'members:read'].sort(),
    );
  });

  it('are none for roles that the organization does not have', () => {
    for (const role of ['support', 'member', 'constructor', randomUUID()])
      expect(permissionsOf(provider, [role])).toEqual([]);
    expect(permissionsOf(platform, ['administrator'])).toEqual([]);
    expect(permissionsOf(customer, ['supervisor'])).toEqual([]);
  });

  it('B2: let administrators, department administrators and content creators use customer login', () => {
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
    'C4: %s resembles a built-in one',
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
  ])('F64 %j resembles a built-in one', (name) => {
    expect(resemblesBuiltIn(name)).toBe(true);
  });

  it.each([
    ['Leitung', 'LEI\u200bTUNG'],
    ['Straße', 'STRASSE'],
    ['Büro 1', 'Ｂｕ\u0308ｒｏ １'],
    ['ΟΔΟΣ', 'οδος'],
  ])('F64 %j and %j are equal', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    'dispatcher',
    'Администратор',
    'administrateur',
    'constructor',
    '__proto__',
    'hasOwnProperty',
  ])('%s does not', (name) => {
    expect(resemblesBuiltIn(name)).toBe(false);
  });
});

describe('existing roles', () => {
  it('B12: are those of a provider for an independent customer', () => {
    expect(existingRoles(provider, ['administrator', 'moderator', 'member', 'member'])).toEqual([
      'administrator',
      'supervisor',
      'agent',
    ]);
    expect(existingRoles(customer, ['moderator'])).toEqual(['moderator']);
  });

  it('exclude deleted roles', () => {
    expect(existingRoles(provider, [dispatcher.id, randomUUID()])).toEqual([dispatcher.id]);
    expect(existingRoles(customer, [randomUUID()])).toEqual([]);
  });

  it('include any role of the platform’s own staff', () => {
    expect(existingRoles(platform, ['support'])).toEqual(['support']);
  });
});
