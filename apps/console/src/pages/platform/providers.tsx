import { listProviders, type Provider } from '@gatehouse/contracts/tenant-access';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../i18n/formats.js';
import { AddButton } from '../../components/buttons.js';
import type { Column } from '../../components/column.js';
import { EditButton } from '../../components/edit-button.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { useList } from '../../components/use-list.js';
import { EditProvider } from './edit-provider.js';
import { NewProvider } from './new-provider.js';

export default function Providers() {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const [edited, setEdited] = useState<Provider>();
  const columns: Column<Provider>[] = [
    {
      header: t('providers.name'),
      render: ({ name, emailDomains }) => (
        <NameCell
          name={name}
          detail={
            emailDomains.length > 0
              ? emailDomains.map((each) => `@${each}`).join(', ')
              : t('contacts.everyDomain')
          }
        />
      ),
    },
    {
      header: t('providers.modules'),
      wide: true,
      render: ({ modules }) =>
        modules.map((each) => t(`modules.${each}`)).join(', ') || t('providers.noModules'),
    },
    { header: t('providers.since'), wide: true, render: ({ createdAt }) => day(createdAt) },
  ];
  return (
    <ListPage
      title={t('nav.providers')}
      lead={t('providers.lead')}
      actions={<AddButton label={t('providers.add')} onClick={() => setAdding(true)} />}
      list={useList(listProviders, { search: t('providers.search') })}
      columns={columns}
      rowActions={(provider) => (
        <EditButton name={provider.name} icon={Pencil} onClick={() => setEdited(provider)} />
      )}
      keyOf={({ id }) => id}
      empty={{ title: t('providers.none'), text: t('providers.noneText') }}
    >
      {adding && <NewProvider onClose={() => setAdding(false)} />}
      {edited && <EditProvider provider={edited} onClose={() => setEdited(undefined)} />}
    </ListPage>
  );
}
