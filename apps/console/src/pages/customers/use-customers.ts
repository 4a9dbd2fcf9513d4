import {
  countCustomers,
  listCustomers,
  type AccessStatus,
} from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.js';
import { useQueryParams } from '../../components/search-input.js';
import { useList } from '../../components/use-list.js';

/** What needs attention first. */
const STATUSES: readonly AccessStatus[] = ['pending', 'accepted', 'disabled', 'off'];

/** The customer list, filtered by name and access. */
export function useCustomers() {
  const { t } = useTranslation();
  const [query] = useQueryParams();
  const q = query.get('q');
  const isArchived = query.get('archived') === 'true';
  const counted = useApiQuery(countCustomers, q ? { q } : {}, { enabled: !isArchived }).data;
  // Archived customers are not counted.
  const counts = isArchived ? undefined : counted;
  return useList(listCustomers, {
    sorts: ['name', 'status', 'since', 'lastSignIn'],
    search: t('customers.search'),
    savedAs: 'customers',
    filters: {
      access: {
        asTabs: true,
        counts,
        label: t('access.any'),
        options: STATUSES,
        nameOf: (each) => t(`access.status.${each}`),
      },
      archived: {
        label: t('archive.current'),
        options: ['true'],
        nameOf: () => t('archive.archived'),
      },
    },
  });
}
