import {
  CustomerRole,
  customerRoles,
  ProviderRole,
  providerRoles,
  type OrganizationKind,
  type Permission,
} from '@gatehouse/contracts';

/** What somebody with these roles may do in an organisation of this kind. */
export function permissionsOf(kind: OrganizationKind, roles: readonly string[]): Permission[] {
  const granted = new Set(roles.flatMap((role) => [...permissionsOfRole(kind, role)]));
  return [...granted].sort();
}

function permissionsOfRole(kind: OrganizationKind, role: string): readonly Permission[] {
  if (kind === 'provider') {
    const known = ProviderRole.safeParse(role);
    return known.success ? providerRoles[known.data] : [];
  }
  if (kind === 'customer') {
    const known = CustomerRole.safeParse(role);
    return known.success ? customerRoles[known.data] : [];
  }
  return [];
}
