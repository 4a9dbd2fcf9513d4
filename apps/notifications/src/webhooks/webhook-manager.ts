import { PermissionDenied, type MemberActor } from '@gatehouse/contracts';
import { DepartmentBound } from '@gatehouse/contracts/tenant-access';
import { memberOf, type Context } from '@gatehouse/platform';

/**
 * Webhooks receive the events of all customers of a provider, so users bound to a department may not manage them.
 * @throws PermissionDenied, DepartmentBound
 */
export function requireWebhookManager(context: Pick<Context, 'actor'>): MemberActor {
  const actor = memberOf(context);
  if (actor.organizationKind !== 'provider')
    throw new PermissionDenied({ permission: 'webhooks:manage' });
  if (actor.departmentId) throw new DepartmentBound();
  return actor;
}
