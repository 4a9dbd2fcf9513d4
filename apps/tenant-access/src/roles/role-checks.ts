import { Permission, PermissionDenied } from '@gatehouse/contracts';
import { RoleNameTaken } from '@gatehouse/contracts/tenant-access';
import { userOf, type Context } from '@gatehouse/platform';
import { missingToDefineRole } from './delegation.rules.js';
import { resemblesBuiltIn } from './role.rules.js';

/**
 * Refuses whoever lacks one of the permissions that a role has or is to have.
 * @throws PermissionDenied
 */
export function requireDefinable(context: Context, permissions: readonly Permission[]): void {
  const permission = missingToDefineRole(userOf(context).permissions, permissions);
  if (permission) throw new PermissionDenied({ permission });
}

/** @throws RoleNameTaken where it could be taken for a built-in role, of whichever kind of organisation */
export function requireFreeName(name: string): void {
  if (resemblesBuiltIn(name)) throw new RoleNameTaken();
}

/** Each permission once, in the order of the table. */
export const sortPermissions = (permissions: readonly Permission[]): Permission[] =>
  Permission.options.filter((permission) => permissions.includes(permission));
