import {
  CustomerRole,
  customerRoles,
  Permission,
  platformRoles,
  ProviderRole,
  providerRoles,
  type OrganizationId,
  type OrganizationKind,
  type RoleId,
} from '@gatehouse/contracts';
import { RoleUnknown } from '@gatehouse/contracts/tenant-access';
import { appearanceOf } from './look-alikes.js';

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

/** The role in which an organisation keeps at least one person. */
export const ADMINISTRATOR = 'administrator';

/** What binds somebody to their department, unless they administer the whole organisation. */
export const DEPARTMENT_ADMINISTRATOR = 'department-administrator' satisfies ProviderRole;

/**
 * What two spellings of one name have in common, whatever their case, width or invisible characters. Upper case comes first, since
 * some letters have one and the same only there.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .trim();

/** The built-in roles of a kind of organisation. */
export function builtInRoles(
  kind: OrganizationKind,
): Readonly<Record<string, readonly Permission[]>> {
  if (kind === 'provider') return providerRoles;
  return kind === 'customer' ? customerRoles : platformRoles;
}

/** Whether roles need no look at what the organisation added. */
export const areBuiltIn = (kind: OrganizationKind, roles: readonly string[]): boolean =>
  kind === 'platform' || roles.every((role) => Object.hasOwn(builtInRoles(kind), role));

/** What somebody gets who is given no role by name. */
export const leastRole = (kind: OrganizationKind): string =>
  kind === 'provider' ? ProviderRole.enum.agent : CustomerRole.enum.member;

const builtInAppearances = new Set(
  [providerRoles, customerRoles].flatMap((roles) => Object.keys(roles).map(appearanceOf)),
);

/** Whether somebody could take the name for that of a built-in role, of whichever kind of organisation. */
export const looksBuiltIn = (name: string): boolean =>
  builtInAppearances.has(appearanceOf(nameKey(name)));

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
export function presentRoles(catalogue: RoleCatalogue, roles: readonly string[]): string[] {
  const { kind, custom } = catalogue;
  // The platform's own people have a role that no table knows.
  if (kind === 'platform') return [...roles];
  const present = roles
    .map((role) => (kind === 'provider' ? roleOnceIndependent(role) : role))
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
export function roleOnceIndependent(role: string): string {
  const builtIn = CustomerRole.safeParse(role);
  return builtIn.success ? INDEPENDENT[builtIn.data] : role;
}
