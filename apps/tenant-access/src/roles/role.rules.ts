import {
  CustomerRole,
  customerRoles,
  Permission,
  ProviderRole,
  providerRoles,
  type OrganizationId,
  type OrganizationKind,
  type RoleId,
} from '@gatehouse/contracts';
import { RoleUnknown } from '@gatehouse/contracts/tenant-access';
import { builtInRoles, leastRole } from '../shared/built-in-roles.rules.js';
import { nameKey } from '../shared/name-key.rules.js';
import { skeletonOf } from './confusables.rules.js';

/** A role that an organisation added. */
export interface CustomRole {
  readonly id: RoleId;
  readonly organizationId: OrganizationId;
  readonly name: string;
  /** The name in the form that compares. */
  readonly nameKey: string;
  readonly permissions: Permission[];
  readonly createdAt: Date;
  readonly version: number;
}

/** The roles of an organisation: those of its kind, and as many of its own as matter here. */
export interface RoleCatalogue {
  readonly kind: OrganizationKind;
  readonly custom: readonly CustomRole[];
}

const builtInAppearances = new Set(
  [providerRoles, customerRoles].flatMap((roles) => Object.keys(roles).map(skeletonOf)),
);

/** Whether somebody could take the name for that of a built-in role, of whichever kind of organisation. */
export const resemblesBuiltIn = (name: string): boolean =>
  builtInAppearances.has(skeletonOf(nameKey(name)));

const isPermission = (text: string): text is Permission => Permission.safeParse(text).success;

/** What somebody with these roles may do. A role that is none gives nothing. */
export function permissionsOf(catalogue: RoleCatalogue, roles: readonly string[]): Permission[] {
  const granted = new Set(roles.flatMap((role) => [...permissionsOfRole(catalogue, role)]));
  return [...granted].filter(isPermission).sort();
}

function permissionsOfRole({ kind, custom }: RoleCatalogue, role: string): readonly Permission[] {
  const builtIn = builtInRoles(kind);
  if (Object.hasOwn(builtIn, role)) return builtIn[role] ?? [];
  return custom.find(({ id }) => id === role)?.permissions ?? [];
}

/** The roles by the names that people know. */
export const namesOf = ({ custom }: RoleCatalogue, roles: readonly string[]): string[] =>
  roles.map((role) => custom.find(({ id }) => id === role)?.name ?? role);

/**
 * The roles that people mean, as they are kept: built-in ones by name, custom ones by id. Without any, the least one.
 * @throws RoleUnknown
 */
export function resolveRoles(catalogue: RoleCatalogue, wanted: readonly string[]): string[] {
  const { kind, custom } = catalogue;
  if (wanted.length === 0) return [leastRole(kind)];
  const resolved = wanted.map((role) => {
    const key = nameKey(role);
    if (Object.hasOwn(builtInRoles(kind), key)) return key;
    const own = custom.find((known) => known.id === role || known.nameKey === key);
    if (!own) throw new RoleUnknown({ role });
    return own.id;
  });
  return [...new Set(resolved)];
}

/** Those of the kept roles that the organisation still has, in the kind that it is of at present. */
export function existingRoles(catalogue: RoleCatalogue, roles: readonly string[]): string[] {
  const { kind, custom } = catalogue;
  // The platform's own people have a role that no table knows.
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

/** What a customer's role becomes where the customer becomes an organisation of its own (B12). */
export function roleAfterIndependence(role: string): string {
  const builtIn = CustomerRole.safeParse(role);
  return builtIn.success ? INDEPENDENT[builtIn.data] : role;
}
