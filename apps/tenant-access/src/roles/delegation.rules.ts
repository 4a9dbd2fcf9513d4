import type { Permission } from '@gatehouse/contracts';

/** The capacity in which someone manages an organization's members: as one of them, or as its provider. */
export interface Authority {
  /** Their permissions in the organization that they act for. */
  readonly permissions: readonly Permission[];
  readonly over: 'own organization' | 'customer';
}

/** The first permission that is missing; undefined if none is. */
export const firstMissing = (
  held: readonly Permission[],
  required: readonly Permission[],
): Permission | undefined => required.find((permission) => !held.includes(permission));

/**
 * The permission that is missing to invite someone with these permissions. In their own organization people cannot grant permissions
 * that they lack; a provider may grant any of its customer's roles.
 */
export function missingToInvite(
  { permissions, over }: Authority,
  granted: readonly Permission[],
): Permission | undefined {
  const base = over === 'customer' ? 'invitations:manage' : 'members:manage';
  return missing(permissions, base, over === 'customer' ? [] : granted);
}

/** The permission that is missing to change or remove a member who has, or will have, these permissions. */
export function missingToManage(
  { permissions, over }: Authority,
  granted: readonly Permission[],
): Permission | undefined {
  return missing(permissions, 'members:manage', over === 'customer' ? [] : granted);
}

/** The permission that is missing to create, change or delete a role with these permissions. */
export const missingToDefineRole = (
  held: readonly Permission[],
  granted: readonly Permission[],
): Permission | undefined => missing(held, 'roles:manage', granted);

/** The permission that is missing to create, change or delete a service account that may do this, or one of its keys. */
export const missingToManageServiceAccount = (
  held: readonly Permission[],
  granted: readonly Permission[],
): Permission | undefined => missing(held, 'service-accounts:manage', granted);

const missing = (
  held: readonly Permission[],
  base: Permission,
  granted: readonly Permission[],
): Permission | undefined => firstMissing(held, [base, ...granted]);
