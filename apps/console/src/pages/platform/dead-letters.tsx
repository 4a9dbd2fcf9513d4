import { Button, Code, Text, UnstyledButton } from '@mantine/core';
import {
  listDeadLetters,
  retryDeadLetter,
  type DeadLetter,
} from '@gatehouse/contracts/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { Ago } from '../../components/ago.js';
import { ago, dateTime } from '../../i18n/formats.js';
import type { Column } from '../../components/column.js';
import { Dialog } from '../../components/dialog.js';
import { FailedDialog } from '../../components/failed-dialog.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { useList } from '../../components/use-list.js';
import { toast } from '../../components/toast.js';

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
  const [read, setRead] = useState<DeadLetter>();
  const list = useList(listDeadLetters, {
    filters: {
      status: {
        label: t('deadLetters.status'),
        options: STATUSES,
        nameOf: (each) => t(`deadLetters.statuses.${each}`),
        initial: 'waiting',
      },
      consumer: {
        label: t('deadLetters.consumer'),
        options: CONSUMERS,
        nameOf: (each) => each,
      },
    },
  });
  const { status = 'waiting' } = list.values;
  const retry = useApiMutation(retryDeadLetter, [listDeadLetters]);
  const columns: Column<DeadLetter>[] = [
    {
      header: t('deadLetters.event'),
      render: (letter) => (
        <NameCell
          name={
            <UnstyledButton fz="sm" fw={550} onClick={() => setRead(letter)} className="row-button">
              {letter.event}
            </UnstyledButton>
          }
          detail={
            <Text inherit lineClamp={2}>
              {letter.reason}
            </Text>
          }
          narrow={
            <Text size="xs" c="dimmed">
              {letter.consumer} · <Ago at={letter.buriedAt} />
            </Text>
          }
        />
      ),
    },
    { header: t('deadLetters.consumer'), wide: true, render: (letter) => letter.consumer },
    {
      header: t('deadLetters.since'),
      wide: true,
      render: ({ buriedAt, attempts }) => (
        <>
          <Ago at={buriedAt} />
          <Text size="xs" c="dimmed">
            {t('deadLetters.attempts', { count: attempts })}
          </Text>
        </>
      ),
    },
  ];
  const rowActions = (letter: DeadLetter) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t('deadLetters.retryNamed', { event: letter.event })}
      onClick={() =>
        retry.mutate(
          { deadLetterId: letter.id },
          {
            onSuccess: () => toast.success(t('deadLetters.retried', { consumer: letter.consumer })),
          },
        )
      }
    >
      {t('deadLetters.retry')}
    </Button>
  );
  return (
    <ListPage
      title={t('nav.deadLetters')}
      lead={t('deadLetters.lead')}
      list={list}
      columns={columns}
      rowActions={rowActions}
      keyOf={({ id }) => id}
      empty={{ title: t(`deadLetters.none.${status}`), text: t(`deadLetters.noneText.${status}`) }}
    >
      {read && <EventContent letter={read} onClose={() => setRead(undefined)} />}
      <FailedDialog title={t('deadLetters.notRetried')} mutation={retry} />
    </ListPage>
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
