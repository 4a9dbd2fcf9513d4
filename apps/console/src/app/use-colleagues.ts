import { listMembers, type Member } from '@gatehouse/contracts/tenant-access';
import { useApiQuery } from '../api/queries.js';
import { usePermission } from './me.js';

/** The members of the user's organization, where the user may see them. */
export function useColleagues(): Member[] {
  const enabled = usePermission('members:read');
  return useApiQuery(listMembers, { limit: 200 }, { enabled }).data?.items ?? [];
}
