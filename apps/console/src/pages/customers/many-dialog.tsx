import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { getCustomer, type Customer } from '@gatehouse/contracts/tenant-access';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invalidate } from '../../api/queries.js';
import { Dialog } from '../../components/dialog.js';
import { csvOf, saveFile } from '../../components/save-file.js';
import { StatusBadge } from '../../components/status-badge.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { changeMany, type ManyAction, type Outcome } from './change-many.js';
import { TOUCHED_BY_ACCESS } from './customer-access.js';
import { ManyFailures } from './many-failures.js';

type Stage = 'asking' | 'running' | 'stopping' | 'done';

/** Asks, then does the same with many customers: with progress, a way to stop, and the outcome of each. */
export function ManyDialog({
  action,
  customers,
  onClose,
}: {
  action: ManyAction;
  customers: readonly Customer[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const stop = useRef(new AbortController());
  const [stage, setStage] = useState<Stage>('asking');
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const count = customers.length;
  const failed = outcomes.filter(({ problem }) => problem !== null);
  useEffect(() => {
    const { current } = stop;
    return () => current.abort();
  }, []);
  const start = async (): Promise<void> => {
    setStage('running');
    await changeMany(action, customers, {
      signal: stop.current.signal,
      onOutcomes: (some) => setOutcomes((all) => [...all, ...some]),
    });
    setStage('done');
    await invalidate(client, [getCustomer, ...TOUCHED_BY_ACCESS]);
  };
  const cancel = (): void => {
    stop.current.abort();
    setStage('stopping');
  };
  const save = (): void => {
    const rows = outcomes.map(({ customer: { id, name, email }, problem }) => [
      ...[id, name, email],
      problem === null ? t('many.ok') : problemText(problem).title,
    ]);
    const header = ['id', t('customers.name'), t('person.email'), t('many.outcome')];
    saveFile(csvOf(header, rows), action, 'csv');
  };
  const isOver = stage === 'done';
  const isUnderWay = stage === 'running' || stage === 'stopping';
  return (
    <Dialog
      wide
      title={t(`many.${action}.title`, { count })}
      onClose={isUnderWay ? cancel : onClose}
    >
      <Stack>
        {stage === 'asking' && <Text size="sm">{t(`many.${action}.text`)}</Text>}
        {stage !== 'asking' && (
          <>
            <Progress
              value={(outcomes.length / count) * 100}
              aria-label={t('many.progress')}
              transitionDuration={0}
            />
            <Group gap="lg" role="status">
              <StatusBadge tone="good">
                {t('many.worked', { count: outcomes.length - failed.length })}
              </StatusBadge>
              <StatusBadge tone="bad">{t('many.failed', { count: failed.length })}</StatusBadge>
              <StatusBadge tone="none">
                {t('many.left', { count: count - outcomes.length })}
              </StatusBadge>
            </Group>
          </>
        )}
        <ManyFailures failed={failed} />
        <Group justify="flex-end" gap="xs">
          {stage === 'asking' && (
            <>
              <Button variant="default" onClick={onClose} data-autofocus>
                {t('common.cancel')}
              </Button>
              <Button color={action === 'turnOff' ? 'red.9' : 'brand'} onClick={() => void start()}>
                {t(`many.${action}.do`, { count })}
              </Button>
            </>
          )}
          {isUnderWay && (
            <Button variant="default" loading={stage === 'stopping'} onClick={cancel}>
              {t('many.stop')}
            </Button>
          )}
          {isOver && (
            <>
              <Button variant="default" onClick={save}>
                {t('many.save')}
              </Button>
              <Button onClick={onClose}>{t('common.close')}</Button>
            </>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
