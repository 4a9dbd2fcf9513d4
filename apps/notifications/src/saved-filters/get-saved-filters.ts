import type { InputOf } from '@gatehouse/contracts';
import { getSavedFilters } from '@gatehouse/contracts/notifications';
import { Handles, userOf, type Context, type UseCase } from '@gatehouse/platform';
import { SavedFilterRepository } from './saved-filter.repository.js';

@Handles(getSavedFilters)
export class GetSavedFilters implements UseCase<typeof getSavedFilters> {
  constructor(private readonly saved: SavedFilterRepository) {}

  async run({ list }: InputOf<typeof getSavedFilters>, context: Context) {
    const { userId, organizationId } = userOf(context);
    return { list, filters: await this.saved.find(context, { userId, organizationId, list }) };
  }
}
