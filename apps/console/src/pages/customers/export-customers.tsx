import type { RequestOf } from '@gatehouse/contracts';
import { exportCustomers } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { fetchWithRefresh } from '../../api/call-api.js';
import { buildRequest } from '../../api/request.js';
import { DownloadButton } from '../../components/download-button.js';

/** Downloads every customer that the list contains, also those that are not loaded. */
export function ExportCustomers({ by }: { by: RequestOf<typeof exportCustomers> }) {
  const { t } = useTranslation();
  const fetch = () => {
    const { url, init } = buildRequest(exportCustomers, by);
    return fetchWithRefresh(exportCustomers, {
      url,
      init: { ...init, headers: { accept: 'text/csv' } },
    });
  };
  return (
    <DownloadButton label={t('customers.export')} name="customers" extension="csv" fetch={fetch} />
  );
}
