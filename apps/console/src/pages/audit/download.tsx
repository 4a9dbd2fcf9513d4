import { Button } from '@mantine/core';
import { listAuditEvents } from '@gatehouse/contracts/audit';
import { useMutation } from '@tanstack/react-query';
import { Download as Arrow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/ask.js';
import { requestFor } from '../../api/request.js';
import { useProblemWords } from '../../parts/problem-words.js';
import { useTell } from '../../parts/toasts.js';
import type { Narrowed } from './entry-list.js';

/** Takes all that is shown to a file, a line for each. */
export function Download({ by }: { by: Narrowed }) {
  const { t } = useTranslation();
  const tell = useTell();
  const wordsOf = useProblemWords();
  const download = useMutation({
    mutationFn: async () => {
      const { url, init } = requestFor(listAuditEvents, by);
      const headers = { accept: 'application/x-ndjson' };
      const response = await answered(listAuditEvents, { url, init: { ...init, headers } });
      save(await response.blob(), `audit-${new Date().toISOString().slice(0, 10)}.ndjson`);
    },
    onError: (error) => tell(wordsOf(error).title),
  });
  return (
    <Button
      variant="default"
      title={t('audit.downloadHint')}
      leftSection={<Arrow size={15} aria-hidden />}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {t('audit.download')}
    </Button>
  );
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
