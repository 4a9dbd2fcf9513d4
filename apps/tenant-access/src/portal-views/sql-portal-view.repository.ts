import type { CustomerId, PortalViewId, RoleId, SessionId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { PortalViewRepository, type StoredPortalView } from './portal-view.repository.js';

@Injectable()
export class SqlPortalViewRepository extends PortalViewRepository {
  override async rolesOfMembers(
    { transaction }: Context,
    customerId: CustomerId,
  ): Promise<string[]> {
    const found = await transaction.query<{ name: string }>(
      `select r.name from roles r
       where r.organization_id = $1 and exists
         (select from memberships m where m.organization_id = $1 and r.id::text = any(m.roles))
       order by lower(r.name), r.id`,
      [customerId],
    );
    return found.map(({ name }) => name);
  }

  override async isRoleOfMember(
    { transaction }: Context,
    customerId: CustomerId,
    roleId: RoleId,
  ): Promise<boolean> {
    const found = await transaction.query(
      'select from memberships where organization_id = $1 and $2 = any(roles) limit 1',
      [customerId, roleId],
    );
    return found.length > 0;
  }

  override create({ transaction }: Context, view: StoredPortalView): void {
    transaction.send(
      `insert into portal_views (id, customer_id, provider_id, membership_id, user_id, session_id, role, role_id, ends_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[view.id, view.customerId, view.providerId, view.membershipId],
        ...[view.userId, view.sessionId, view.role, view.roleId, view.endsAt],
      ],
    );
  }

  override async find(
    { transaction }: Context,
    id: PortalViewId,
  ): Promise<StoredPortalView | null> {
    const [row] = await transaction.query<StoredPortalView>(
      `select id, customer_id as "customerId", provider_id as "providerId", membership_id as "membershipId",
         user_id as "userId", session_id as "sessionId", role, role_id as "roleId", ends_at as "endsAt"
       from portal_views where id = $1 and ends_at > now()`,
      [id],
    );
    return row ?? null;
  }

  override async endOfSession(
    { transaction }: Context,
    sessionId: SessionId,
  ): Promise<PortalViewId | null> {
    const [row] = await transaction.query<{ id: PortalViewId }>(
      'delete from portal_views where session_id = $1 returning id',
      [sessionId],
    );
    return row?.id ?? null;
  }

  override end({ transaction }: Context, id: PortalViewId): void {
    transaction.send('delete from portal_views where id = $1', [id]);
  }

  override endOverdue({ transaction }: Context): void {
    transaction.send('delete from portal_views where ends_at <= now()', []);
  }
}
