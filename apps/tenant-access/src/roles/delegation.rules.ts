import type { Permission } from '@gatehouse/contracts';

/** In what capacity somebody deals with the people of an organisation: as one of them, or as the provider that serves it. */
export interface Authority {
  /** What they may do in the organisation that they act in. */
  readonly permissions: readonly Permission[];
  readonly over: 'own organisation' | 'customer';
}

/** The first of the permissions that somebody lacks; undefined where they lack none. */
export const firstMissing = (
  held: readonly Permission[],
  wanted: readonly Permission[],
): Permission | undefined => wanted.find((permission) => !held.includes(permission));

/**
 * What somebody lacks to offer a membership with these permissions. In the own organisation nobody gives what they do not hold; a
 * provider gives its customer's people whatever there is at that customer.
 */
export function missingToInvite(
  { permissions, over }: Authority,
  offered: readonly Permission[],
): Permission | undefined {
  const right = over === 'customer' ? 'invitations:manage' : 'members:manage';
  return missing(permissions, right, over === 'customer' ? [] : offered);
}

/** What somebody lacks to change or remove a member who has, or is to have, these permissions. */
export function missingToManage(
  { permissions, over }: Authority,
  touched: readonly Permission[],
): Permission | undefined {
  return missing(permissions, 'members:manage', over === 'customer' ? [] : touched);
}

/** What somebody lacks to make, change or remove a role with these permissions, of the own organisation. */
export const missingToDefineRole = (
  held: readonly Permission[],
  touched: readonly Permission[],
): Permission | undefined => missing(held, 'roles:manage', touched);

const missing = (
  held: readonly Permission[],
  right: Permission,
  touched: readonly Permission[],
): Permission | undefined => firstMissing(held, [right, ...touched]);
