import {
  CustomerRole,
  customerRoles,
  platformRoles,
  ProviderRole,
  providerRoles,
  type OrganizationKind,
  type Permission,
} from '@gatehouse/contracts';

/** Every organization keeps at least one member with this role. */
export const ADMINISTRATOR = 'administrator';

/** Restricts its holder to one department, unless they are also an administrator. */
export const DEPARTMENT_ADMINISTRATOR = 'department-administrator' satisfies ProviderRole;

export function builtInRoles(
  kind: OrganizationKind,
): Readonly<Record<string, readonly Permission[]>> {
  if (kind === 'provider') return providerRoles;
  return kind === 'customer' ? customerRoles : platformRoles;
}

/** Whether the roles can be resolved without looking up custom roles. */
export const areBuiltIn = (kind: OrganizationKind, roles: readonly string[]): boolean =>
  kind === 'platform' || roles.every((role) => Object.hasOwn(builtInRoles(kind), role));

/** The default role, with the fewest permissions. */
export const leastRole = (kind: OrganizationKind): string =>
  kind === 'provider' ? ProviderRole.enum.agent : CustomerRole.enum.member;
