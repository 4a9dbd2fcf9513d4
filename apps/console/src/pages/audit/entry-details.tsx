import { Anchor, Code, Stack, Table, Text } from '@mantine/core';
import type { AuditEvent } from '@gatehouse/contracts/audit';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dateTime } from '../../i18n/formats.js';
import { Dialog } from '../../components/dialog.js';
import { fieldLabel, useActorName, useEntryText } from './entry-text.js';

const WITHHELD = 'withheld';

/** One audit entry: values before and after, and the ids to find it in logs and traces. */
export function EntryDetails({ event, onClose }: { event: AuditEvent; onClose: () => void }) {
  const { t } = useTranslation();
  const entryText = useEntryText();
  const nameOf = useActorName();
  return (
    <Dialog wide title={entryText(event)} onClose={onClose}>
      <Stack>
        <Text size="sm">
          {dateTime(event.at)} · {nameOf(event)}
        </Text>
        <Changes changes={event.changes} />
        <TechnicalDetails event={event} />
        <Anchor
          component={Link}
          size="sm"
          href={`/settings/audit?subjectId=${event.subject.id}`}
          onClick={onClose}
        >
          {t('audit.sameSubject')}
        </Anchor>
      </Stack>
    </Dialog>
  );
}

function Changes({ changes }: Pick<AuditEvent, 'changes'>) {
  const { t } = useTranslation();
  if (changes === null) return <Text size="sm">{t('audit.erased')}</Text>;
  const fields = Object.entries(changes);
  if (fields.length === 0) return <Text size="sm">{t('audit.noDetails')}</Text>;
  return (
    <Table layout="fixed" verticalSpacing="xs" style={{ overflowWrap: 'anywhere' }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="28%">{t('audit.field')}</Table.Th>
          <Table.Th>{t('audit.before')}</Table.Th>
          <Table.Th>{t('audit.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {fields.map(([name, { from, to }]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={550}>
              {fieldLabel(name)}
            </Table.Th>
            <Table.Td>{to === WITHHELD ? '' : <Value value={from} />}</Table.Td>
            <Table.Td>
              <Value value={to} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Value({ value }: { value: unknown }) {
  const { t } = useTranslation();
  if (value === null || value === '')
    return (
      <Text span size="sm" c="dimmed">
        {t('audit.empty')}
      </Text>
    );
  return <>{value === WITHHELD ? t('audit.withheld') : shown(value)}</>;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function TechnicalDetails({ event }: { event: AuditEvent }) {
  const { t } = useTranslation();
  const facts = [
    ['action', event.action],
    ['ip', event.ip],
    ['trace', event.traceId],
    ['position', String(event.position)],
    ['hash', event.hash],
  ] as const;
  return (
    <Stack component="dl" gap={4} m={0}>
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <Text component="dt" span size="xs" c="dimmed">
              {t(`audit.technical.${name}`)}{' '}
            </Text>
            <dd style={{ display: 'inline', margin: 0, overflowWrap: 'anywhere' }}>
              <Code>{value}</Code>
            </dd>
          </div>
        ),
      )}
    </Stack>
  );
}
