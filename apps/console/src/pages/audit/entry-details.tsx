import { Anchor, Code, Stack, Table, Text } from '@mantine/core';
import { WITHHELD, type AuditEvent } from '@gatehouse/contracts/audit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { z } from 'zod';
import { dateTime } from '../../i18n/formats.js';
import { Dialog } from '../../components/dialog.js';
import { useActorName, useEntryText } from './entry-text.js';
import { isReference, Reference } from './reference.js';
import { isEmpty, useFieldLabel, useValueText } from './entry-values.js';

/** One or several. */
const IDS = z.union([z.array(z.uuid()), z.uuid().transform((id) => [id])]);

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
        <Changes event={event} />
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

function Changes({ event: { changes, subject, organizationId } }: { event: AuditEvent }) {
  const { t } = useTranslation();
  const fieldLabel = useFieldLabel();
  const valueText = useValueText();
  if (changes === null) return <Text size="sm">{t('audit.erased')}</Text>;
  const fields = Object.entries(changes);
  const valueOf = (field: string, value: unknown): ReactNode => {
    const ids = isReference(field) ? IDS.safeParse(value).data : undefined;
    return ids?.length ? (
      ids.map((id) => (
        <div key={id}>
          <Reference field={field} id={id} organizationId={organizationId} />
        </div>
      ))
    ) : (
      <Value value={value} text={valueText(field, value, subject.kind)} />
    );
  };
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
            <Table.Td>{to !== WITHHELD && valueOf(name, from)}</Table.Td>
            <Table.Td>{valueOf(name, to)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Value({ value, text }: { value: unknown; text: string }) {
  return isEmpty(value) ? (
    <Text span size="sm" c="dimmed">
      {text}
    </Text>
  ) : (
    text
  );
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
