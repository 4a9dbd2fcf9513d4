import type { OrganizationId, UserId } from '@gatehouse/contracts';
import type { Member } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';

/** A membership as the list of members shows it; whether its organisation lets anybody in is for others to say. */
export type MemberRow = Omit<Member, 'status' | 'profile'>;

/** The members of an organisation, to look at. */
export abstract class MemberListRepository {
  abstract list(
    context: Context,
    organizationId: OrganizationId,
    request: PageRequest,
  ): Promise<Page<MemberRow>>;
  abstract find(
    context: Context,
    organizationId: OrganizationId,
    userId: UserId,
  ): Promise<MemberRow | null>;
}
