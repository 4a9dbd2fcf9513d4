import type { RequestOf } from '@gatehouse/contracts';
import { listAuditEvents } from '@gatehouse/contracts/audit';
import { useTranslation } from 'react-i18next';
import { fetchWithRefresh } from '../../api/call-api.js';
import { buildRequest } from '../../api/request.js';
import { DownloadButton } from '../../components/download-button.js';

/** Downloads all matching entries as JSON lines. */
export function Download({ by }: { by: RequestOf<typeof listAuditEvents> }) {
  const { t } = useTranslation();
  const fetch = () => {
    const { url, init } = buildRequest(listAuditEvents, by);
    const headers = { accept: 'application/x-ndjson' };
    return fetchWithRefresh(listAuditEvents, { url, init: { ...init, headers } });
  };
  return (
    <DownloadButton
      label={t('audit.download')}
      hint={t('audit.downloadHint')}
      name="audit"
      fetch={fetch}
    />
  );
}
