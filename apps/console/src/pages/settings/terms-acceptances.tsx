import { Anchor, Text } from '@mantine/core';
import { listTermsAcceptances, type TermsAcceptance } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { useApiList } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { dateTime } from '../../i18n/formats.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterBar } from '../../components/filter-bar.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Page } from '../../components/page.js';
import { SearchInput, useQueryParam } from '../../components/search-input.js';

export default function TermsAcceptances() {
  const { t } = useTranslation();
  const me = useMe();
  const { version } = useParams<{ version: string }>();
  const [q, setQ] = useQueryParam('q');
  const pages = useApiList(listTermsAcceptances, { version, q: q || undefined });
  const columns: Column<TermsAcceptance>[] = [
    {
      header: t('person.person'),
      render: ({ person, organization }) => (
        <>
          <Text size="sm" fw={550}>
            {person ? `${person.firstName} ${person.lastName}`.trim() : t('terms.left')}
          </Text>
          <Text size="xs" c="dimmed">
            {person?.email}
          </Text>
          <Text size="xs" c="dimmed" className="narrow">
            {organization.name}
          </Text>
        </>
      ),
    },
    {
      header: t('person.organization'),
      wide: true,
      render: ({ organization: { id, name } }) =>
        id === me.organization.id ? (
          name
        ) : (
          <Anchor component={Link} size="sm" href={`/customers/${id}`}>
            {name}
          </Anchor>
        ),
    },
    { header: t('terms.acceptedAt'), render: ({ acceptedAt }) => dateTime(acceptedAt) },
  ];
  return (
    <Page title={t('terms.acceptancesOf', { version })} lead={t('terms.acceptancesLead')}>
      <FilterBar>
        <SearchInput label={t('terms.searchAcceptances')} initial={q} onSearch={setQ} />
      </FilterBar>
      <DataTable
        label={t('terms.acceptances')}
        pages={pages}
        columns={columns}
        keyOf={({ userId }) => userId}
        empty={
          q ? (
            <EmptyState title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <EmptyState title={t('terms.nobody')} text={t('terms.nobodyText')} />
          )
        }
      />
    </Page>
  );
}
