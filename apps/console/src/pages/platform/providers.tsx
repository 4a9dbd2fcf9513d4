import { Button, Text } from '@mantine/core';
import { listProviders, type Provider } from '@gatehouse/contracts/tenant-access';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiList } from '../../api/queries.js';
import { day } from '../../i18n/formats.js';
import { EditButton } from '../../components/edit-button.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterBar } from '../../components/filter-bar.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Page } from '../../components/page.js';
import { SearchInput, useQueryParam } from '../../components/search-input.js';
import { EditProvider } from './edit-provider.js';
import { NewProvider } from './new-provider.js';

export default function Providers() {
  const { t } = useTranslation();
  const [q, setQ] = useQueryParam('q');
  const [adding, setAdding] = useState(false);
  const [edited, setEdited] = useState<Provider>();
  const pages = useApiList(listProviders, { q: q || undefined });
  const columns: Column<Provider>[] = [
    {
      header: t('providers.name'),
      render: ({ name, emailDomains }) => (
        <>
          <Text size="sm" fw={550}>
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {emailDomains.length > 0
              ? emailDomains.map((each) => `@${each}`).join(', ')
              : t('contacts.everyDomain')}
          </Text>
        </>
      ),
    },
    {
      header: t('providers.modules'),
      wide: true,
      render: ({ modules }) =>
        modules.map((each) => t(`modules.${each}`)).join(', ') || t('providers.noModules'),
    },
    { header: t('providers.since'), wide: true, render: ({ createdAt }) => day(createdAt) },
    {
      header: t('common.actions'),
      end: true,
      render: (provider) => (
        <EditButton name={provider.name} icon={Pencil} onClick={() => setEdited(provider)} />
      ),
    },
  ];
  return (
    <Page
      title={t('nav.providers')}
      lead={t('providers.lead')}
      actions={
        <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          {t('providers.add')}
        </Button>
      }
    >
      <FilterBar>
        <SearchInput label={t('providers.search')} initial={q} onSearch={setQ} />
      </FilterBar>
      <DataTable
        label={t('nav.providers')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t('providers.none')} text={t('providers.noneText')} />}
      />
      {adding && <NewProvider onClose={() => setAdding(false)} />}
      {edited && <EditProvider provider={edited} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}
