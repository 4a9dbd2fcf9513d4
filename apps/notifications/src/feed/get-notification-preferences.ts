import type { InputOf } from '@gatehouse/contracts';
import type { getNotificationPreferences } from '@gatehouse/contracts/notifications';
import { userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { completed } from '../../domain/feed/reader.js';
import { Preferences } from './ports.js';

@Injectable()
export class GetPreferences implements UseCase<typeof getNotificationPreferences> {
  constructor(private readonly preferences: Preferences) {}

  async run(_: InputOf<typeof getNotificationPreferences>, context: Context) {
    const { userId, organizationId } = userOf(context);
    const said = await this.preferences.of(context, userId, organizationId);
    return { preferences: completed(said) };
  }
}
