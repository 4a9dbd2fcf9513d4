import type { OrganizationId, UserId } from '@gatehouse/contracts';
import type { FilteredList, SavedFilter } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';

/** The filters that a user saved in an organization, by list, in the user's order. */
export interface FilterOwner {
  userId: UserId;
  organizationId: OrganizationId;
  list: FilteredList;
}

export abstract class SavedFilterRepository {
  abstract find(context: Context, owner: FilterOwner): Promise<SavedFilter[]>;
  abstract put(context: Context, owner: FilterOwner, filters: readonly SavedFilter[]): void;
}
