import type { InputOf } from '@gatehouse/contracts';
import { getNotificationPreferences } from '@gatehouse/contracts/notifications';
import { Handles, userOf, type Context, type UseCase } from '@gatehouse/platform';
import { withDefaults } from './feed-reader.rules.js';
import { PreferenceRepository } from './preference.repository.js';

@Handles(getNotificationPreferences)
export class GetNotificationPreferences implements UseCase<typeof getNotificationPreferences> {
  constructor(private readonly preferences: PreferenceRepository) {}

  async run(_: InputOf<typeof getNotificationPreferences>, context: Context) {
    const { userId, organizationId } = userOf(context);
    const stored = await this.preferences.find(context, userId, organizationId);
    return { preferences: withDefaults(stored) };
  }
}
