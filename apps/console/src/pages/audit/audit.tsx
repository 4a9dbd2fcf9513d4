import { TextInput } from '@mantine/core';
import { Operation, SubjectKind } from '@gatehouse/contracts/audit';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/me.js';
import { Choice, Filters } from '../../parts/filters.js';
import { Page } from '../../parts/page.js';
import { Search, useAddressPart } from '../../parts/search.js';
import { ChainCheck } from './chain-check.js';
import { Download } from './download.js';
import { EntryList, type Narrowed } from './entry-list.js';
import { RetentionChoice } from './retention.js';

/** What happened in one's own organisation and, for a provider, at its customers. */
export default function Audit() {
  const { t } = useTranslation();
  const me = useMe();
  const mayManage = useMay('audit:manage');
  const [q, setQ] = useAddressPart('q');
  const [kind, setKind] = useAddressPart('kind');
  const [operation, setOperation] = useAddressPart('operation');
  const [since, setSince] = useAddressPart('since');
  const by: Narrowed = {
    q: q || undefined,
    subjectKind: SubjectKind.safeParse(kind).data,
    operation: Operation.safeParse(operation).data,
    from: /^\d{4}-\d\d-\d\d$/.test(since) ? `${since}T00:00:00.000Z` : undefined,
  };
  return (
    <Page title={t('nav.audit')} lead={t('audit.lead')} actions={<Download by={by} />}>
      {mayManage && <RetentionChoice />}
      <ChainCheck organizationId={me.organization.id} />
      <Filters>
        <Search label={t('audit.search')} initial={q} onSearch={setQ} />
        <Choice
          label={t('audit.kind')}
          value={by.subjectKind ?? null}
          options={SubjectKind.options}
          nameOf={(option) => t(`audit.kinds.${SubjectKind.parse(option)}`)}
          onChange={setKind}
        />
        <Choice
          label={t('audit.operation')}
          value={by.operation ?? null}
          options={Operation.options}
          nameOf={(option) => t(`audit.operations.${Operation.parse(option)}`)}
          onChange={setOperation}
        />
        <TextInput
          type="date"
          aria-label={t('audit.since')}
          value={since}
          onChange={(event) => setSince(event.currentTarget.value || null)}
        />
      </Filters>
      <EntryList by={by} label={t('nav.audit')} />
    </Page>
  );
}
