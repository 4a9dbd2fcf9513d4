import type { RequestOf } from '@gatehouse/contracts';
import { AuditEvent, listAuditEvents } from '@gatehouse/contracts/audit';
import { useTranslation } from 'react-i18next';
import { fetchWithRefresh } from '../../api/call-api.js';
import { buildRequest } from '../../api/request.js';
import { csvOf } from '../../components/save-file.js';
import { DownloadButton } from '../../components/download-button.js';

/** Downloads all matching entries, as JSON lines or for a spreadsheet. */
export function Download({
  by,
  format,
}: {
  by: RequestOf<typeof listAuditEvents>;
  format: 'csv' | 'ndjson';
}) {
  const { t } = useTranslation();
  const fetch = () => {
    const { url, init } = buildRequest(listAuditEvents, by);
    const headers = { accept: 'application/x-ndjson' };
    return fetchWithRefresh(listAuditEvents, { url, init: { ...init, headers } });
  };
  return (
    <DownloadButton
      label={t(`audit.download.${format}`)}
      hint={t(`audit.downloadHint.${format}`)}
      extension={format}
      convert={format === 'csv' ? toCsv : undefined}
      name="audit"
      fetch={fetch}
    />
  );
}

const HEADER = [
  ...['at', 'actor', 'actorId', 'operation', 'subjectKind', 'subjectId', 'organizationId'],
  ...['changes', 'ip', 'action', 'traceId', 'position', 'hash', 'subjectName'],
];

/** With the names of the API, so that programs can read it in any language. */
async function toCsv(response: Response): Promise<Blob> {
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  const rows = lines.map((line) => {
    const event = AuditEvent.parse(JSON.parse(line));
    const { at, actor, operation, subject, organizationId, changes } = event;
    return [
      ...[at, actor?.name, actor?.id, operation, subject.kind, subject.id, organizationId],
      ...[changes && JSON.stringify(changes), event.ip, event.action, event.traceId],
      ...[event.position, event.hash, subject.name],
    ];
  });
  return csvOf(HEADER, rows);
}
