import { Button, Text } from '@mantine/core';
import { listProviders, type Provider } from '@gatehouse/contracts/tenant-access';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/queries.js';
import { day } from '../../i18n/formats.js';
import { EditButton } from '../../parts/edit-button.js';
import { Empty } from '../../parts/empty.js';
import { Filters } from '../../parts/filters.js';
import { List, type Column } from '../../parts/list.js';
import { Page } from '../../parts/page.js';
import { Search, useAddressPart } from '../../parts/search.js';
import { EditProvider } from './edit-provider.js';
import { NewProvider } from './new-provider.js';

/** The providers of this platform, for those who run it. */
export default function Providers() {
  const { t } = useTranslation();
  const [q, setQ] = useAddressPart('q');
  const [adding, setAdding] = useState(false);
  const [edited, setEdited] = useState<Provider>();
  const pages = usePages(listProviders, { q: q || undefined });
  const columns: Column<Provider>[] = [
    {
      header: t('providers.name'),
      show: ({ name, emailDomains }) => (
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
      show: ({ modules }) =>
        modules.map((each) => t(`modules.${each}`)).join(', ') || t('providers.noModules'),
    },
    { header: t('providers.since'), wide: true, show: ({ createdAt }) => day(createdAt) },
    {
      header: t('common.actions'),
      end: true,
      show: (provider) => (
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
      <Filters>
        <Search label={t('providers.search')} initial={q} onSearch={setQ} />
      </Filters>
      <List
        label={t('nav.providers')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<Empty title={t('providers.none')} text={t('providers.noneText')} />}
      />
      {adding && <NewProvider onClose={() => setAdding(false)} />}
      {edited && <EditProvider provider={edited} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}
