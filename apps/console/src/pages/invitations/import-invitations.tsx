import { Alert, Button, Code, FileInput, Group, Progress, Stack, Text } from '@mantine/core';
import {
  importMembers,
  importToCustomer,
  listCustomerInvitations,
  listInvitations,
  type ImportOutcome,
} from '@gatehouse/contracts/invitations';
import { useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importRows } from '../../api/import-rows.js';
import { renew } from '../../api/queries.js';
import { number } from '../../i18n/formats.js';
import { Dialog } from '../../parts/dialog.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { ImportOutcomes } from './import-outcomes.js';

type Stage = 'choosing' | 'rehearsing' | 'rehearsed' | 'importing' | 'imported';

/** Invites from a file: first what would become of each row, then the real thing, with its progress. */
export function ImportInvitations({
  customerId,
  onClose,
}: {
  customerId?: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [stage, setStage] = useState<Stage>('choosing');
  const [outcomes, setOutcomes] = useState<ImportOutcome[]>([]);
  const [total, setTotal] = useState(0);
  const [problem, setProblem] = useState<unknown>(null);

  const run = async (dryRun: boolean): Promise<void> => {
    if (!file) return;
    setProblem(null);
    setTotal(outcomes.length);
    setOutcomes([]);
    setStage(dryRun ? 'rehearsing' : 'importing');
    try {
      const contract = customerId ? importToCustomer : importMembers;
      await importRows(contract, { customerId, dryRun, file }, (more) =>
        setOutcomes((all) => [...all, ...more]),
      );
      setStage(dryRun ? 'rehearsed' : 'imported');
    } catch (error) {
      setProblem(error);
      setStage('choosing');
    } finally {
      if (!dryRun) await renew(client, [listCustomerInvitations, listInvitations]);
    }
  };
  const created = outcomes.filter(({ outcome }) => outcome === 'created').length;
  const busy = stage === 'rehearsing' || stage === 'importing';
  return (
    <Dialog wide title={t('import.title')} onClose={onClose}>
      <Stack>
        <Text size="sm">{t('import.lead')}</Text>
        <Code block>
          {customerId
            ? 'email,firstName,lastName,language,role'
            : 'email,firstName,lastName,language,roles'}
        </Code>
        <FileInput
          label={t('import.file')}
          placeholder={t('import.choose')}
          accept=".csv,text/csv"
          leftSection={<FileUp size={16} aria-hidden />}
          value={file}
          disabled={busy}
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          onChange={(chosen) => {
            setFile(chosen);
            setOutcomes([]);
            setStage('choosing');
          }}
        />
        <ProblemAlert problem={problem} />
        {busy && (
          <div role="status">
            <Progress
              value={stage === 'importing' && total > 0 ? (outcomes.length / total) * 100 : 100}
              animated={stage === 'rehearsing'}
              aria-label={t('import.progress')}
            />
            <Text size="xs" c="dimmed" mt={4}>
              {t('import.rows', { count: outcomes.length, shown: number(outcomes.length) })}
            </Text>
          </div>
        )}
        {stage === 'imported' && (
          <Alert color="teal" variant="light" c="var(--mantine-color-text)">
            {t('import.done', { count: created })}
          </Alert>
        )}
        {(stage === 'rehearsed' || stage === 'imported') && (
          <ImportOutcomes outcomes={outcomes} rehearsed={stage === 'rehearsed'} />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t(stage === 'imported' ? 'common.close' : 'common.cancel')}
          </Button>
          {stage === 'rehearsed' ? (
            <Button disabled={created === 0} onClick={() => void run(false)}>
              {t('import.invite', { count: created })}
            </Button>
          ) : (
            stage !== 'imported' && (
              <Button disabled={!file} loading={busy} onClick={() => void run(true)}>
                {t('import.check')}
              </Button>
            )
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
