import type { ProviderRole } from '@gatehouse/contracts';
import {
  CustomerRole,
  customerRoles,
  Permission,
  providerRoles,
  type OrganizationId,
  type OrganizationKind,
  type RoleId,
} from '@gatehouse/contracts';
import { RoleUnknown } from '@gatehouse/contracts/tenant-access';
import { builtInRoles, leastRole } from '../shared/built-in-roles.rules.js';
import { nameKey } from '../shared/name-key.rules.js';
import { skeletonOf } from './confusables.rules.js';

/** A role that an organization defined. */
export interface CustomRole {
  readonly id: RoleId;
  readonly organizationId: OrganizationId;
  readonly name: string;
  /** The name, normalized for comparison. */
  readonly nameKey: string;
  readonly permissions: Permission[];
  readonly createdAt: Date;
  readonly version: number;
}

/** The roles of an organization: the built-in ones of its kind, and the custom ones that are relevant to a call. */
export interface RoleCatalog {
  readonly kind: OrganizationKind;
  readonly custom: readonly CustomRole[];
}

const builtInAppearances = new Set(
  [providerRoles, customerRoles].flatMap((roles) => Object.keys(roles).map(skeletonOf)),
);

/** Whether the name could be mistaken for a built-in role of any kind of organization. */
export const resemblesBuiltIn = (name: string): boolean =>
  builtInAppearances.has(skeletonOf(nameKey(name)));

const isPermission = (text: string): text is Permission => Permission.safeParse(text).success;

/** Roles that do not exist grant nothing. */
export function permissionsOf(catalog: RoleCatalog, roles: readonly string[]): Permission[] {
  const granted = new Set(roles.flatMap((role) => [...permissionsOfRole(catalog, role)]));
  return [...granted].filter(isPermission).sort();
}

function permissionsOfRole({ kind, custom }: RoleCatalog, role: string): readonly Permission[] {
  const builtIn = builtInRoles(kind);
  if (Object.hasOwn(builtIn, role)) return builtIn[role] ?? [];
  return custom.find(({ id }) => id === role)?.permissions ?? [];
}

/** The display names of roles. */
export const namesOf = ({ custom }: RoleCatalog, roles: readonly string[]): string[] =>
  roles.map((role) => custom.find(({ id }) => id === role)?.name ?? role);

/**
 * Resolves names and ids to what is stored: the name of a built-in role, the id of a custom one. Defaults to the default role.
 * @throws RoleUnknown
 */
export function resolveRoles(catalog: RoleCatalog, references: readonly string[]): string[] {
  const { kind, custom } = catalog;
  if (references.length === 0) return [leastRole(kind)];
  const resolved = references.map((role) => {
    const key = nameKey(role);
    if (Object.hasOwn(builtInRoles(kind), key)) return key;
    const own = custom.find((known) => known.id === role || known.nameKey === key);
    if (!own) throw new RoleUnknown({ role });
    return own.id;
  });
  return [...new Set(resolved)];
}

/** The stored roles that still exist, mapped to those of a provider if the customer became one. */
export function existingRoles(catalog: RoleCatalog, roles: readonly string[]): string[] {
  const { kind, custom } = catalog;
  // Roles of the platform's own staff are not in any table.
  if (kind === 'platform') return [...roles];
  const present = roles
    .map((role) => (kind === 'provider' ? roleAfterIndependence(role) : role))
    .filter(
      (role) => Object.hasOwn(builtInRoles(kind), role) || custom.some(({ id }) => id === role),
    );
  return [...new Set(present)];
}

const INDEPENDENT: Readonly<Record<CustomerRole, ProviderRole>> = {
  administrator: 'administrator',
  moderator: 'supervisor',
  member: 'agent',
};

/** The provider role that replaces a customer role when the customer becomes independent. */
export function roleAfterIndependence(role: string): string {
  const builtIn = CustomerRole.safeParse(role);
  return builtIn.success ? INDEPENDENT[builtIn.data] : role;
}
