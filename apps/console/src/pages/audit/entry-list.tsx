import { Button, Text } from '@mantine/core';
import type { AuditEvent } from '@gatehouse/contracts/audit';
import { useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime } from '../../i18n/formats.js';
import type { Column } from '../../components/column.js';
import { List } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { EntrySentence, useEntryValues } from './entry-sentence.js';
import { useActorName, useEntryText } from './entry-text.js';
import { EntryDetails } from './entry-details.js';

type Props = Pick<ComponentProps<typeof List<AuditEvent>>, 'list' | 'label'>;

export function EntryList(props: Props) {
  const { t } = useTranslation();
  const entryText = useEntryText();
  const valuesOf = useEntryValues();
  const nameOf = useActorName();
  const [shown, setShown] = useState<AuditEvent>();
  const columns: Column<AuditEvent>[] = [
    {
      header: t('audit.what'),
      render: (event) => (
        <NameCell
          name={<EntrySentence event={event} />}
          detail={valuesOf(event)}
          narrow={
            <Text size="xs" c="dimmed">
              {nameOf(event)} · {dateTime(event.at)}
            </Text>
          }
        />
      ),
    },
    { header: t('audit.who'), wide: true, render: nameOf },
    { header: t('audit.from'), wide: true, render: ({ ip }) => ip ?? '' },
    {
      header: t('audit.when'),
      wide: true,
      render: ({ at }) => <span className="unbroken">{dateTime(at)}</span>,
    },
  ];
  const rowActions = (event: AuditEvent) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${t('audit.show')}: ${entryText(event)}, ${dateTime(event.at)}`}
      onClick={() => setShown(event)}
    >
      …
    </Button>
  );
  return (
    <>
      <List
        {...props}
        columns={columns}
        rowActions={rowActions}
        keyOf={({ id }) => id}
        empty={{ title: t('audit.none'), text: t('audit.noneText') }}
      />
      {shown && <EntryDetails event={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}
