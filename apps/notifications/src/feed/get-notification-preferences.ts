import type { InputOf } from '@gatehouse/contracts';
import type { getNotificationPreferences } from '@gatehouse/contracts/notifications';
import { userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { withDefaults } from './feed-reader.rules.js';
import { PreferenceRepository } from './feed.repository.js';

@Injectable()
export class GetNotificationPreferences implements UseCase<typeof getNotificationPreferences> {
  constructor(private readonly preferences: PreferenceRepository) {}

  async run(_: InputOf<typeof getNotificationPreferences>, context: Context) {
    const { userId, organizationId } = userOf(context);
    const said = await this.preferences.find(context, userId, organizationId);
    return { preferences: withDefaults(said) };
  }
}
