import {
  CustomerRole,
  customerRoles,
  platformRoles,
  ProviderRole,
  providerRoles,
  type OrganizationKind,
  type Permission,
} from '@gatehouse/contracts';

/** The role in which an organisation keeps at least one person. */
export const ADMINISTRATOR = 'administrator';

/** What binds somebody to their department, unless they administer the whole organisation. */
export const DEPARTMENT_ADMINISTRATOR = 'department-administrator' satisfies ProviderRole;

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
