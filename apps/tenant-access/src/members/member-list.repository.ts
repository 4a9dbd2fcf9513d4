import type { OrganizationId, UserId } from '@gatehouse/contracts';
import type { Member } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';

/** A member as listed, before status and profile are added. */
export type MemberRow = Omit<Member, 'status' | 'profile'>;

/** Read model of an organization's members. */
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
