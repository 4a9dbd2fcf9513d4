import type { InputOf } from '@gatehouse/contracts';
import { setNotificationPreferences } from '@gatehouse/contracts/notifications';
import {
  Handles,
  holdName,
  requireUnchanged,
  userOf,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { requireUnique } from '../shared/unique-entries.rules.js';
import { withDefaults } from './feed-reader.rules.js';
import { PreferenceRepository } from './preference.repository.js';

@Handles(setNotificationPreferences)
export class SetNotificationPreferences implements UseCase<typeof setNotificationPreferences> {
  constructor(private readonly preferences: PreferenceRepository) {}

  async run({ preferences }: InputOf<typeof setNotificationPreferences>, context: Context) {
    requireUnique('preferences', 'kind', preferences);
    const { userId, organizationId } = userOf(context);
    holdName(context.transaction, `preferences ${userId} ${organizationId}`);
    await requireUnchanged(context);
    this.preferences.put(context, userId, organizationId, preferences);
    return {
      preferences: withDefaults(await this.preferences.find(context, userId, organizationId)),
    };
  }
}
