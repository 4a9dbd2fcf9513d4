import { Button, Code, Text, UnstyledButton } from '@mantine/core';
import {
  listDeadLetters,
  retryDeadLetter,
  type DeadLetter,
} from '@gatehouse/contracts/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange, usePages } from '../../api/queries.js';
import { ago, dateTime } from '../../i18n/formats.js';
import { Dialog } from '../../parts/dialog.js';
import { Empty } from '../../parts/empty.js';
import { Choice, Filters } from '../../parts/filters.js';
import { List, type Column } from '../../parts/list.js';
import { Page } from '../../parts/page.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useAddressPart } from '../../parts/search.js';
import { useTell } from '../../parts/toasts.js';

const STATUSES = listDeadLetters.input.shape.status.unwrap().options;
/** The services that hear events. */
const CONSUMERS = [
  'identity',
  'tenant-access',
  'invitations',
  'notifications',
  'service-desk',
] as const;

/** Events that a service could not take: nothing is lost, but somebody has to see why. */
export default function DeadLetters() {
  const { t } = useTranslation();
  const tell = useTell();
  const [status, setStatus] = useAddressPart('status');
  const [consumer, setConsumer] = useAddressPart('consumer');
  const [read, setRead] = useState<DeadLetter>();
  const shown = STATUSES.find((each) => each === status) ?? 'waiting';
  const pages = usePages(listDeadLetters, { status: shown, consumer: consumer || undefined });
  const retry = useChange(retryDeadLetter, [listDeadLetters]);
  const columns: Column<DeadLetter>[] = [
    {
      header: t('deadLetters.event'),
      show: (letter) => (
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
    { header: t('deadLetters.consumer'), wide: true, show: (letter) => letter.consumer },
    {
      header: t('deadLetters.since'),
      wide: true,
      show: ({ buriedAt, attempts }) => (
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
      show: (letter) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('deadLetters.retryNamed', { event: letter.event })}
          onClick={() =>
            retry.mutate(
              { deadLetterId: letter.id },
              { onSuccess: () => tell(t('deadLetters.retried', { consumer: letter.consumer })) },
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
      <Filters>
        <Choice
          label={t('deadLetters.status')}
          value={shown}
          required
          options={STATUSES}
          nameOf={(each) => t(`deadLetters.statuses.${each as (typeof STATUSES)[number]}`)}
          onChange={setStatus}
        />
        <Choice
          label={t('deadLetters.consumer')}
          value={consumer || null}
          options={CONSUMERS}
          nameOf={(each) => each}
          onChange={setConsumer}
        />
      </Filters>
      <List
        label={t('nav.deadLetters')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <Empty title={t(`deadLetters.none.${shown}`)} text={t(`deadLetters.noneText.${shown}`)} />
        }
      />
      {read && <Letter letter={read} onClose={() => setRead(undefined)} />}
      {retry.isError && (
        <Dialog title={t('deadLetters.notRetried')} onClose={() => retry.reset()}>
          <ProblemAlert problem={retry.error} />
        </Dialog>
      )}
    </Page>
  );
}

function Letter({ letter, onClose }: { letter: DeadLetter; onClose: () => void }) {
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
