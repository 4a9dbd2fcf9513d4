import { PermissionDenied, type MemberActor } from '@gatehouse/contracts';
import { DepartmentBound } from '@gatehouse/contracts/tenant-access';
import { memberOf, type CallContext } from '@gatehouse/platform';

/**
 * Applications serve all customers of a provider, so users bound to a department may not manage them.
 * @throws PermissionDenied, DepartmentBound
 */
export function requireApplicationManager(context: Pick<CallContext, 'actor'>): MemberActor {
  const actor = memberOf(context);
  if (actor.organizationKind !== 'provider')
    throw new PermissionDenied({ permission: 'applications:manage' });
  if (actor.departmentId) throw new DepartmentBound();
  return actor;
}
