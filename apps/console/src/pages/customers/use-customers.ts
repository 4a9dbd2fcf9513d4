import { AccessStatus, listCustomers } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useList } from '../../components/use-list.js';

/** The customer list, filtered by name and access. */
export function useCustomers() {
  const { t } = useTranslation();
  return useList(listCustomers, {
    search: t('customers.search'),
    filters: {
      access: {
        label: t('access.any'),
        options: AccessStatus.options,
        nameOf: (each) => t(`access.status.${each}`),
      },
    },
  });
}
