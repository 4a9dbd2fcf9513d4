import { Button, TextInput } from '@mantine/core';
import { listAuditEvents, Operation, SubjectKind } from '@gatehouse/contracts/audit';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { usePermission, useMe } from '../../app/me.js';
import { Page } from '../../components/page.js';
import { useQueryParam } from '../../components/search-input.js';
import { useList } from '../../components/use-list.js';
import { ChainCheck } from './chain-check.js';
import { Download } from './download.js';
import { EntryList } from './entry-list.js';
import { RetentionChoice } from './retention.js';

/** The organization's audit log; a provider's includes its customers. */
export default function Audit() {
  const { t } = useTranslation();
  const me = useMe();
  const mayManage = usePermission('audit:manage');
  const [since, setSince] = useQueryParam('since');
  const [subject, setSubject] = useQueryParam('subjectId');
  const subjectId = z.uuid().safeParse(subject).data;
  const from = /^\d{4}-\d\d-\d\d$/.test(since) ? `${since}T00:00:00.000Z` : undefined;
  const list = useList(listAuditEvents, {
    input: { from, subjectId },
    search: t('audit.search'),
    filters: {
      subjectKind: {
        label: t('audit.kind'),
        options: SubjectKind.options,
        nameOf: (each) => t(`audit.kinds.${each}`),
      },
      operation: {
        label: t('audit.operation'),
        options: Operation.options,
        nameOf: (each) => t(`audit.operations.${each}`),
      },
    },
  });
  const sinceInput = (
    <TextInput
      key="since"
      type="date"
      aria-label={t('audit.since')}
      value={since}
      onChange={(event) => setSince(event.currentTarget.value || null)}
    />
  );
  const subjectChip = (
    <Button
      key="subject"
      variant="light"
      rightSection={<X size={14} aria-hidden />}
      onClick={() => setSubject(null)}
    >
      {t('audit.oneSubject')}
    </Button>
  );
  return (
    <Page
      title={t('nav.audit')}
      lead={t('audit.lead')}
      actions={
        <>
          <Download by={list.values} format="csv" />
          <Download by={list.values} format="ndjson" />
        </>
      }
    >
      {mayManage && <RetentionChoice />}
      <ChainCheck organizationId={me.organization.id} />
      <EntryList
        label={t('nav.audit')}
        list={{
          ...list,
          inputs: [...list.inputs, sinceInput, subjectId && subjectChip],
          isFiltered: list.isFiltered || from !== undefined || subjectId !== undefined,
        }}
      />
    </Page>
  );
}
