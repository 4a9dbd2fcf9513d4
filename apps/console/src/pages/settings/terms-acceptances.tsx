import { Anchor, Text } from '@mantine/core';
import { listTermsAcceptances, type TermsAcceptance } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { useMe } from '../../app/me.js';
import { dateTime, personName } from '../../i18n/formats.js';
import type { Column } from '../../components/column.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { useList } from '../../components/use-list.js';

export default function TermsAcceptances() {
  const { t } = useTranslation();
  const me = useMe();
  const { version } = useParams<{ version: string }>();
  const list = useList(listTermsAcceptances, {
    input: { version },
    search: t('terms.searchAcceptances'),
  });
  const columns: Column<TermsAcceptance>[] = [
    {
      header: t('person.person'),
      render: ({ person, organization, acceptedAt }) => (
        <NameCell
          name={person ? personName(person) : t('terms.left')}
          detail={person?.email}
          narrow={
            <Text size="xs" c="dimmed">
              {organization.name} · {dateTime(acceptedAt)}
            </Text>
          }
        />
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
    { header: t('terms.acceptedAt'), wide: true, render: ({ acceptedAt }) => dateTime(acceptedAt) },
  ];
  return (
    <ListPage
      parents={[{ label: t('nav.terms'), href: '/settings/terms' }]}
      title={t('terms.acceptancesOf', { version })}
      lead={t('terms.acceptancesLead')}
      list={list}
      columns={columns}
      keyOf={({ userId }) => userId}
      empty={{ title: t('terms.noAcceptances'), text: t('terms.noAcceptancesText') }}
    />
  );
}
