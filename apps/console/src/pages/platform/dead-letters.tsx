import { Button, Code, Text, UnstyledButton } from '@mantine/core';
import {
  listDeadLetters,
  retryDeadLetter,
  type DeadLetter,
} from '@gatehouse/contracts/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiList } from '../../api/queries.js';
import { ago, dateTime } from '../../i18n/formats.js';
import { Dialog } from '../../components/dialog.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterSelect, FilterBar } from '../../components/filter-bar.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useQueryParam } from '../../components/search-input.js';
import { useToast } from '../../components/toasts.js';

const STATUSES = listDeadLetters.input.shape.status.unwrap().options;
const CONSUMERS = [
  'identity',
  'tenant-access',
  'invitations',
  'notifications',
  'service-desk',
] as const;

/** Events a service failed to process, kept until someone retries them. */
export default function DeadLetters() {
  const { t } = useTranslation();
  const toast = useToast();
  const [status, setStatus] = useQueryParam('status');
  const [consumer, setConsumer] = useQueryParam('consumer');
  const [read, setRead] = useState<DeadLetter>();
  const shown = STATUSES.find((each) => each === status) ?? 'waiting';
  const pages = useApiList(listDeadLetters, { status: shown, consumer: consumer || undefined });
  const retry = useApiMutation(retryDeadLetter, [listDeadLetters]);
  const columns: Column<DeadLetter>[] = [
    {
      header: t('deadLetters.event'),
      render: (letter) => (
        <>
          <UnstyledButton fz="sm" fw={550} onClick={() => setRead(letter)} className="row-button">
            {letter.event}
          </UnstyledButton>
          <Text size="xs" c="dimmed" lineClamp={2}>
            {letter.reason}
          </Text>
          <Text size="xs" c="dimmed" className="narrow">
            {letter.consumer} · {ago(letter.buriedAt)}
          </Text>
        </>
      ),
    },
    { header: t('deadLetters.consumer'), wide: true, render: (letter) => letter.consumer },
    {
      header: t('deadLetters.since'),
      wide: true,
      render: ({ buriedAt, attempts }) => (
        <>
          {ago(buriedAt)}
          <Text size="xs" c="dimmed">
            {t('deadLetters.attempts', { count: attempts })}
          </Text>
        </>
      ),
    },
    {
      header: t('common.actions'),
      end: true,
      render: (letter) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('deadLetters.retryNamed', { event: letter.event })}
          onClick={() =>
            retry.mutate(
              { deadLetterId: letter.id },
              { onSuccess: () => toast(t('deadLetters.retried', { consumer: letter.consumer })) },
            )
          }
        >
          {t('deadLetters.retry')}
        </Button>
      ),
    },
  ];
  return (
    <Page title={t('nav.deadLetters')} lead={t('deadLetters.lead')}>
      <FilterBar>
        <FilterSelect
          label={t('deadLetters.status')}
          value={shown}
          required
          options={STATUSES}
          nameOf={(each) => t(`deadLetters.statuses.${each as (typeof STATUSES)[number]}`)}
          onChange={setStatus}
        />
        <FilterSelect
          label={t('deadLetters.consumer')}
          value={consumer || null}
          options={CONSUMERS}
          nameOf={(each) => each}
          onChange={setConsumer}
        />
      </FilterBar>
      <DataTable
        label={t('nav.deadLetters')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <EmptyState
            title={t(`deadLetters.none.${shown}`)}
            text={t(`deadLetters.noneText.${shown}`)}
          />
        }
      />
      {read && <EventContent letter={read} onClose={() => setRead(undefined)} />}
      {retry.isError && (
        <Dialog title={t('deadLetters.notRetried')} onClose={() => retry.reset()}>
          <ProblemAlert problem={retry.error} />
        </Dialog>
      )}
    </Page>
  );
}

function EventContent({ letter, onClose }: { letter: DeadLetter; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog wide title={letter.event} onClose={onClose}>
      <Text size="sm" className="prose">
        {letter.reason}
      </Text>
      <Text size="xs" c="dimmed" mt="xs">
        {letter.subject} · {dateTime(letter.firstBuriedAt)}
        {letter.retriedAt && ` · ${t('deadLetters.retriedAt', { when: ago(letter.retriedAt) })}`}
      </Text>
      <Code
        block
        mt="md"
        tabIndex={0}
        role="region"
        aria-label={t('deadLetters.content')}
        mah={360}
        style={{ overflow: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {letter.text}
      </Code>
    </Dialog>
  );
}
