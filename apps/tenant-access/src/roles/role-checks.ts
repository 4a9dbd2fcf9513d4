import { Permission, PermissionDenied } from '@gatehouse/contracts';
import { RoleNameTaken } from '@gatehouse/contracts/tenant-access';
import { memberOf, type Context } from '@gatehouse/platform';
import { missingToDefineRole } from './delegation.rules.js';
import { resemblesBuiltIn } from './role.rules.js';

/** @throws PermissionDenied if the caller lacks one of the permissions that the role has or will have */
export function requireDefinable(context: Context, permissions: readonly Permission[]): void {
  const permission = missingToDefineRole(memberOf(context).permissions, permissions);
  if (permission) throw new PermissionDenied({ permission });
}

/** @throws RoleNameTaken if the name could be mistaken for a built-in role */
export function requireDistinctName(name: string): void {
  if (resemblesBuiltIn(name)) throw new RoleNameTaken();
}

/** Removes duplicates and sorts as in `Permission`. */
export const sortPermissions = (permissions: readonly Permission[]): Permission[] =>
  Permission.options.filter((permission) => permissions.includes(permission));
