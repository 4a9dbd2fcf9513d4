import { TextInput } from '@mantine/core';
import { Operation, SubjectKind } from '@gatehouse/contracts/audit';
import { useTranslation } from 'react-i18next';
import { usePermission, useMe } from '../../app/me.js';
import { FilterSelect, FilterBar } from '../../components/filter-bar.js';
import { Page } from '../../components/page.js';
import { SearchInput, useQueryParam } from '../../components/search-input.js';
import { ChainCheck } from './chain-check.js';
import { Download } from './download.js';
import { EntryList, type AuditFilter } from './entry-list.js';
import { RetentionChoice } from './retention.js';

/** The organization's audit log; a provider's includes its customers. */
export default function Audit() {
  const { t } = useTranslation();
  const me = useMe();
  const mayManage = usePermission('audit:manage');
  const [q, setQ] = useQueryParam('q');
  const [kind, setKind] = useQueryParam('kind');
  const [operation, setOperation] = useQueryParam('operation');
  const [since, setSince] = useQueryParam('since');
  const by: AuditFilter = {
    q: q || undefined,
    subjectKind: SubjectKind.safeParse(kind).data,
    operation: Operation.safeParse(operation).data,
    from: /^\d{4}-\d\d-\d\d$/.test(since) ? `${since}T00:00:00.000Z` : undefined,
  };
  return (
    <Page title={t('nav.audit')} lead={t('audit.lead')} actions={<Download by={by} />}>
      {mayManage && <RetentionChoice />}
      <ChainCheck organizationId={me.organization.id} />
      <FilterBar>
        <SearchInput label={t('audit.search')} initial={q} onSearch={setQ} />
        <FilterSelect
          label={t('audit.kind')}
          value={by.subjectKind ?? null}
          options={SubjectKind.options}
          nameOf={(option) => t(`audit.kinds.${SubjectKind.parse(option)}`)}
          onChange={setKind}
        />
        <FilterSelect
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
      </FilterBar>
      <EntryList by={by} label={t('nav.audit')} />
    </Page>
  );
}
