import { Alert, Button, Code, FileInput, Group, Progress, Stack, Text } from '@mantine/core';
import type { Call } from '@gatehouse/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { importRows, type ImportContract } from '../api/import-rows.js';
import { invalidate } from '../api/queries.js';
import { number } from '../i18n/formats.js';
import { Dialog } from './dialog.js';
import { ProblemAlert } from './problem-alert.js';
import { ImportOutcomes, type ImportTexts, type RowOutcome } from './import-outcomes.js';

type Stage = 'choosing' | 'previewing' | 'previewed' | 'importing' | 'imported';

interface Import<Outcome> {
  importing: ImportContract<Outcome>;
  /** The customer to import for; undefined for the user's own organization. */
  customerId: string | undefined;
  /** Example header row. */
  header: string;
  namespace: ImportTexts;
  /** How the file's author recognizes a row. */
  nameOf: (outcome: Outcome) => string | null;
  touches: readonly Call[];
  onClose: () => void;
  /** Inputs above the file, such as a customer picker. */
  children?: ReactNode;
  ready?: boolean;
}

/** Imports a file: a dry run first, then the import with its progress. */
export function ImportDialog<Outcome extends RowOutcome>({
  importing,
  customerId,
  header,
  namespace,
  nameOf,
  touches,
  onClose,
  children,
  ready = true,
}: Import<Outcome>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [stage, setStage] = useState<Stage>('choosing');
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const [total, setTotal] = useState(0);
  const [problem, setProblem] = useState<unknown>(null);
  // A preview is valid only for the customer it was made for.
  useEffect(() => setStage('choosing'), [customerId]);

  const run = async (dryRun: boolean): Promise<void> => {
    if (!file) return;
    setProblem(null);
    setTotal(outcomes.length);
    setOutcomes([]);
    setStage(dryRun ? 'previewing' : 'importing');
    try {
      await importRows(importing, { customerId, dryRun, file }, (more) =>
        setOutcomes((all) => [...all, ...more]),
      );
      setStage(dryRun ? 'previewed' : 'imported');
    } catch (error) {
      setProblem(error);
      setStage('choosing');
    } finally {
      if (!dryRun) await invalidate(client, touches);
    }
  };
  const changed = outcomes.filter(({ outcome }) =>
    ['created', 'invited', 'updated'].includes(outcome),
  ).length;
  const busy = stage === 'previewing' || stage === 'importing';
  return (
    <Dialog wide title={t(`${namespace}.title`)} onClose={onClose}>
      <Stack>
        <Text size="sm">{t(`${namespace}.lead`)}</Text>
        <Code block>{header}</Code>
        {children}
        <FileInput
          label={t('import.file')}
          placeholder={t('import.choose')}
          accept=".csv,.tsv,.txt,.ndjson,.jsonl,text/csv"
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
              animated={stage === 'previewing'}
              aria-label={t('import.progress')}
            />
            <Text size="xs" c="dimmed" mt={4}>
              {t('import.rows', { count: outcomes.length, shown: number(outcomes.length) })}
            </Text>
          </div>
        )}
        {stage === 'imported' && (
          <Alert color="teal" variant="light" c="var(--mantine-color-text)">
            {t(`${namespace}.done`, { count: changed })}
          </Alert>
        )}
        {(stage === 'previewed' || stage === 'imported') && (
          <ImportOutcomes
            outcomes={outcomes}
            isPreview={stage === 'previewed'}
            namespace={namespace}
            nameOf={nameOf}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t(stage === 'imported' ? 'common.close' : 'common.cancel')}
          </Button>
          {stage === 'previewed' ? (
            <Button disabled={changed === 0} onClick={() => void run(false)}>
              {t(`${namespace}.do`, { count: changed })}
            </Button>
          ) : (
            stage !== 'imported' && (
              <Button disabled={!file || !ready} loading={busy} onClick={() => void run(true)}>
                {t('import.check')}
              </Button>
            )
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
