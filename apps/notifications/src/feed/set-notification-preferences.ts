import { InvalidRequest, type InputOf } from '@gatehouse/contracts';
import type { setNotificationPreferences } from '@gatehouse/contracts/notifications';
import {
  holdName,
  requireUnchanged,
  userOf,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { withDefaults } from './feed-reader.rules.js';
import { PreferenceRepository } from './feed.repository.js';

/** For one membership: somebody may want less of one organisation than of another. */
@Injectable()
export class SetNotificationPreferences implements UseCase<typeof setNotificationPreferences> {
  constructor(private readonly preferences: PreferenceRepository) {}

  async run({ preferences }: InputOf<typeof setNotificationPreferences>, context: Context) {
    const kinds = preferences.map(({ kind }) => kind);
    const twice = kinds.findIndex((kind, index) => kinds.indexOf(kind) < index);
    if (twice >= 0) {
      const detail = 'names a kind for the second time';
      throw new InvalidRequest({ errors: [{ pointer: `/preferences/${twice}/kind`, detail }] });
    }
    const { userId, organizationId } = userOf(context);
    await holdName(context.transaction, `preferences ${userId} ${organizationId}`);
    await requireUnchanged(context);
    await this.preferences.put(context, userId, organizationId, preferences);
    return {
      preferences: withDefaults(await this.preferences.find(context, userId, organizationId)),
    };
  }
}
