import { Anchor, Text } from '@mantine/core';
import { listTermsAcceptances, type TermsAcceptance } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { usePages } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { dateTime } from '../../i18n/formats.js';
import { Empty } from '../../parts/empty.js';
import { Filters } from '../../parts/filters.js';
import { List, type Column } from '../../parts/list.js';
import { Page } from '../../parts/page.js';
import { Search, useAddressPart } from '../../parts/search.js';

/** Who accepted a version of the terms, and as whose member. */
export default function TermsAcceptances() {
  const { t } = useTranslation();
  const me = useMe();
  const { version } = useParams<{ version: string }>();
  const [q, setQ] = useAddressPart('q');
  const pages = usePages(listTermsAcceptances, { version, q: q || undefined });
  const columns: Column<TermsAcceptance>[] = [
    {
      header: t('person.person'),
      show: ({ person, organization }) => (
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
      show: ({ organization: { id, name } }) =>
        id === me.organization.id ? (
          name
        ) : (
          <Anchor component={Link} size="sm" href={`/customers/${id}`}>
            {name}
          </Anchor>
        ),
    },
    { header: t('terms.acceptedAt'), show: ({ acceptedAt }) => dateTime(acceptedAt) },
  ];
  return (
    <Page title={t('terms.acceptancesOf', { version })} lead={t('terms.acceptancesLead')}>
      <Filters>
        <Search label={t('terms.searchAcceptances')} initial={q} onSearch={setQ} />
      </Filters>
      <List
        label={t('terms.acceptances')}
        pages={pages}
        columns={columns}
        keyOf={({ userId }) => userId}
        empty={
          q ? (
            <Empty title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <Empty title={t('terms.nobody')} text={t('terms.nobodyText')} />
          )
        }
      />
    </Page>
  );
}
