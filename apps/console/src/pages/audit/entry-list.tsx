import { Button, Text } from '@mantine/core';
import type { RequestOf } from '@gatehouse/contracts';
import { listAuditEvents, type AuditEvent } from '@gatehouse/contracts/audit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/queries.js';
import { dateTime } from '../../i18n/formats.js';
import { Empty } from '../../parts/empty.js';
import { List, type Column } from '../../parts/list.js';
import { fieldWords, useActorName, useEntryWords } from './entry-words.js';
import { Entry } from './entry.js';

export type Narrowed = Omit<RequestOf<typeof listAuditEvents>, 'cursor' | 'limit'>;

/** What happened, newest first; each can be looked into. */
export function EntryList({ by, label }: { by: Narrowed; label: string }) {
  const { t } = useTranslation();
  const wordsOf = useEntryWords();
  const nameOf = useActorName();
  const [shown, setShown] = useState<AuditEvent>();
  const pages = usePages(listAuditEvents, by);
  const isNarrowed = Boolean(by.q ?? by.subjectKind ?? by.operation ?? by.from);
  const columns: Column<AuditEvent>[] = [
    {
      header: t('audit.what'),
      show: (event) => (
        <>
          <Text size="sm" fw={550}>
            {wordsOf(event)}
          </Text>
          <Text size="xs" c="dimmed">
            {Object.keys(event.changes ?? {})
              .map(fieldWords)
              .join(', ')}
          </Text>
        </>
      ),
    },
    { header: t('audit.who'), show: nameOf },
    { header: t('audit.from'), wide: true, show: ({ ip }) => ip ?? '' },
    { header: t('audit.when'), show: ({ at }) => dateTime(at) },
    {
      header: t('common.actions'),
      end: true,
      show: (event) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('audit.show')}: ${wordsOf(event)}, ${dateTime(event.at)}`}
          onClick={() => setShown(event)}
        >
          …
        </Button>
      ),
    },
  ];
  return (
    <>
      <List
        label={label}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <Empty
            title={isNarrowed ? t('common.nothingFound') : t('audit.none')}
            text={isNarrowed ? t('common.nothingFoundText') : t('audit.noneText')}
          />
        }
      />
      {shown && <Entry event={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}
