import { listAuditEvents } from '@gatehouse/contracts/audit';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/ask.js';
import { requestFor } from '../../api/request.js';
import { DownloadButton } from '../../parts/download-button.js';
import type { Narrowed } from './entry-list.js';

/** Takes all that is shown to a file, a line for each. */
export function Download({ by }: { by: Narrowed }) {
  const { t } = useTranslation();
  const fetch = () => {
    const { url, init } = requestFor(listAuditEvents, by);
    const headers = { accept: 'application/x-ndjson' };
    return answered(listAuditEvents, { url, init: { ...init, headers } });
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
