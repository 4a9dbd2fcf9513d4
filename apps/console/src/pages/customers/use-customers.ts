import { listCustomers, type AccessStatus } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useList } from '../../components/use-list.js';

/** What needs attention first. */
const STATUSES: readonly AccessStatus[] = ['pending', 'accepted', 'disabled', 'off'];

/** The customer list, filtered by name and access. */
export function useCustomers() {
  const { t } = useTranslation();
  return useList(listCustomers, {
    search: t('customers.search'),
    filters: {
      access: {
        asTabs: true,
        label: t('access.any'),
        options: STATUSES,
        nameOf: (each) => t(`access.status.${each}`),
      },
    },
  });
}
