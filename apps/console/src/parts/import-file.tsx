import { Alert, Button, Code, FileInput, Group, Progress, Stack, Text } from '@mantine/core';
import type { Call } from '@gatehouse/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { importRows, type Importing } from '../api/import-rows.js';
import { renew } from '../api/queries.js';
import { number } from '../i18n/formats.js';
import { Dialog } from './dialog.js';
import { ProblemAlert } from './problem-alert.js';
import { ImportOutcomes, type RowOutcome } from './import-outcomes.js';

type Stage = 'choosing' | 'rehearsing' | 'rehearsed' | 'importing' | 'imported';

interface Import<Outcome> {
  importing: Importing<Outcome>;
  /** Of which customer the rows are; undefined where they are one's own organisation's. */
  customerId: string | undefined;
  /** What the header of the file may name. */
  header: string;
  words: 'import' | 'assetImport';
  /** By what a row is known to whoever made the file. */
  nameOf: (outcome: Outcome) => string | null;
  touches: readonly Call[];
  onClose: () => void;
  /** What is to be chosen before the file. */
  children?: ReactNode;
  ready?: boolean;
}

/** Takes things from a file: first what would become of each row, then the real thing, with its progress. */
export function ImportFile<Outcome extends RowOutcome>({
  importing,
  customerId,
  header,
  words,
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
  // What was found out of a file holds for the one whose rows they were to be.
  useEffect(() => setStage('choosing'), [customerId]);

  const run = async (dryRun: boolean): Promise<void> => {
    if (!file) return;
    setProblem(null);
    setTotal(outcomes.length);
    setOutcomes([]);
    setStage(dryRun ? 'rehearsing' : 'importing');
    try {
      await importRows(importing, { customerId, dryRun, file }, (more) =>
        setOutcomes((all) => [...all, ...more]),
      );
      setStage(dryRun ? 'rehearsed' : 'imported');
    } catch (error) {
      setProblem(error);
      setStage('choosing');
    } finally {
      if (!dryRun) await renew(client, touches);
    }
  };
  const created = outcomes.filter(({ outcome }) => outcome === 'created').length;
  const busy = stage === 'rehearsing' || stage === 'importing';
  return (
    <Dialog wide title={t(`${words}.title`)} onClose={onClose}>
      <Stack>
        <Text size="sm">{t(`${words}.lead`)}</Text>
        <Code block>{header}</Code>
        {children}
        <FileInput
          label={t('import.file')}
          placeholder={t('import.choose')}
          accept=".csv,.tsv,.txt,text/csv"
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
            {t(`${words}.done`, { count: created })}
          </Alert>
        )}
        {(stage === 'rehearsed' || stage === 'imported') && (
          <ImportOutcomes
            outcomes={outcomes}
            rehearsed={stage === 'rehearsed'}
            words={words}
            nameOf={nameOf}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t(stage === 'imported' ? 'common.close' : 'common.cancel')}
          </Button>
          {stage === 'rehearsed' ? (
            <Button disabled={created === 0} onClick={() => void run(false)}>
              {t(`${words}.do`, { count: created })}
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
