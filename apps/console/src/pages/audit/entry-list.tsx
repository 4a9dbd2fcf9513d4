import { Button, Text } from '@mantine/core';
import type { RequestOf } from '@gatehouse/contracts';
import { listAuditEvents, type AuditEvent } from '@gatehouse/contracts/audit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiList } from '../../api/queries.js';
import { dateTime } from '../../i18n/formats.js';
import { EmptyState } from '../../components/empty-state.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { fieldLabel, useActorName, useEntryText } from './entry-text.js';
import { EntryDetails } from './entry-details.js';

export type AuditFilter = Omit<RequestOf<typeof listAuditEvents>, 'cursor' | 'limit'>;

export function EntryList({ by, label }: { by: AuditFilter; label: string }) {
  const { t } = useTranslation();
  const entryText = useEntryText();
  const nameOf = useActorName();
  const [shown, setShown] = useState<AuditEvent>();
  const pages = useApiList(listAuditEvents, by);
  const isNarrowed = Boolean(by.q ?? by.subjectKind ?? by.operation ?? by.from);
  const columns: Column<AuditEvent>[] = [
    {
      header: t('audit.what'),
      render: (event) => (
        <>
          <Text size="sm" fw={550}>
            {entryText(event)}
          </Text>
          <Text size="xs" c="dimmed">
            {Object.keys(event.changes ?? {})
              .map(fieldLabel)
              .join(', ')}
          </Text>
        </>
      ),
    },
    { header: t('audit.who'), render: nameOf },
    { header: t('audit.from'), wide: true, render: ({ ip }) => ip ?? '' },
    { header: t('audit.when'), render: ({ at }) => dateTime(at) },
    {
      header: t('common.actions'),
      end: true,
      render: (event) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('audit.show')}: ${entryText(event)}, ${dateTime(event.at)}`}
          onClick={() => setShown(event)}
        >
          …
        </Button>
      ),
    },
  ];
  return (
    <>
      <DataTable
        label={label}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <EmptyState
            title={isNarrowed ? t('common.nothingFound') : t('audit.none')}
            text={isNarrowed ? t('common.nothingFoundText') : t('audit.noneText')}
          />
        }
      />
      {shown && <EntryDetails event={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}
