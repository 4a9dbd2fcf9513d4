import type { OrganizationId, UserId } from '@gatehouse/contracts';
import type { NotificationPreference } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';

/** Notification preferences per user and organisation. Kinds without a stored preference are on. */
export abstract class PreferenceRepository {
  abstract find(
    context: Context,
    userId: UserId,
    organizationId: OrganizationId,
  ): Promise<NotificationPreference[]>;
  abstract put(
    context: Context,
    userId: UserId,
    organizationId: OrganizationId,
    preferences: readonly NotificationPreference[],
  ): void;
}
