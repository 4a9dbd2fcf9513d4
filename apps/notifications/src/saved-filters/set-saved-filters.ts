import type { InputOf } from '@gatehouse/contracts';
import { setSavedFilters } from '@gatehouse/contracts/notifications';
import {
  Handles,
  holdName,
  requireUnchanged,
  userOf,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { requireUnique } from '../shared/unique-entries.rules.js';
import { SavedFilterRepository } from './saved-filter.repository.js';

@Handles(setSavedFilters)
export class SetSavedFilters implements UseCase<typeof setSavedFilters> {
  constructor(private readonly saved: SavedFilterRepository) {}

  async run({ list, filters }: InputOf<typeof setSavedFilters>, context: Context) {
    requireUnique('filters', 'name', filters);
    const { userId, organizationId } = userOf(context);
    holdName(context.transaction, `saved-filters ${userId} ${organizationId} ${list}`);
    await requireUnchanged(context);
    this.saved.put(context, { userId, organizationId, list }, filters);
    return { list, filters };
  }
}
