import { PermissionDenied, type UserActor } from '@gatehouse/contracts';
import { DepartmentBound } from '@gatehouse/contracts/tenant-access';
import { userOf, type Context } from '@gatehouse/platform';

/**
 * Whoever manages webhooks: of a provider, and of all of it, since a webhook is told of every customer.
 * @throws PermissionDenied, DepartmentBound
 */
export function requireWebhookManager(context: Pick<Context, 'actor'>): UserActor {
  const actor = userOf(context);
  if (actor.organizationKind !== 'provider')
    throw new PermissionDenied({ permission: 'webhooks:manage' });
  if (actor.departmentId) throw new DepartmentBound();
  return actor;
}
