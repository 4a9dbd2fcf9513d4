import type { OrganizationId, UserId } from '@gatehouse/contracts';
import type { NotificationPreference } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { PreferenceRepository } from './preference.repository.js';

@Injectable()
export class SqlPreferenceRepository extends PreferenceRepository {
  override find(
    { transaction }: Context,
    userId: UserId,
    organizationId: OrganizationId,
  ): Promise<NotificationPreference[]> {
    return transaction.query<NotificationPreference>(
      `select kind, mail, in_app as "inApp" from notification_preferences
       where user_id = $1 and organization_id = $2`,
      [userId, organizationId],
    );
  }

  override put(
    { transaction }: Context,
    userId: UserId,
    organizationId: OrganizationId,
    preferences: readonly NotificationPreference[],
  ): void {
    for (const { kind, mail, inApp } of preferences) {
      transaction.send(
        `insert into notification_preferences (user_id, organization_id, kind, mail, in_app) values ($1, $2, $3, $4, $5)
         on conflict (user_id, organization_id, kind) do update set mail = excluded.mail, in_app = excluded.in_app`,
        [userId, organizationId, kind, mail, inApp],
      );
    }
  }
}
