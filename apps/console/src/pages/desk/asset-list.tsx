import { AssetState, listAssets, type Asset } from '@gatehouse/contracts/service-desk';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission, useMe } from '../../app/me.js';
import { AddButton, ImportButton } from '../../components/buttons.js';
import type { Column } from '../../components/column.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { useList } from '../../components/use-list.js';
import { EditAsset } from './edit-asset.js';
import { ImportAssets } from './import-assets.js';
import { CustomerName } from './customer-name.js';
import { EditButton } from '../../components/edit-button.js';
import { AssetBadge } from './badges.js';

/** Assets of one customer, or of all customers, by name. */
export default function AssetList({ customerId }: { customerId?: string }) {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = usePermission('assets:write');
  const [edited, setEdited] = useState<Asset | 'new'>();
  const [importing, setImporting] = useState(false);
  const list = useList(listAssets, {
    input: { customerId },
    search: t('assets.search'),
    filters: {
      state: {
        label: t('assets.state'),
        options: AssetState.options,
        nameOf: (each) => t(`assets.states.${each}`),
      },
    },
  });
  const columns: Column<Asset>[] = [
    {
      header: t('assets.name'),
      render: ({ name, type, customerId: customer, state }) => (
        <NameCell
          name={name}
          detail={
            <>
              {isProvider && !customerId && <CustomerName id={customer} />}
              {type && `${isProvider && !customerId ? ' · ' : ''}${type}`}
            </>
          }
          narrow={<AssetBadge state={state} />}
        />
      ),
    },
    {
      header: t('assets.serialNumber'),
      wide: true,
      render: ({ serialNumber }) => serialNumber ?? '–',
    },
    { header: t('assets.code'), wide: true, render: ({ code }) => code ?? '–' },
    {
      header: t('assets.state'),
      wide: true,
      render: (asset) => <AssetBadge state={asset.state} />,
    },
  ];
  return (
    <ListPage
      title={t('nav.assets')}
      lead={t('assets.lead')}
      embedded={customerId !== undefined}
      actions={
        mayWrite && (
          <>
            <ImportButton onClick={() => setImporting(true)} />
            <AddButton label={t('assets.add')} onClick={() => setEdited('new')} />
          </>
        )
      }
      list={list}
      columns={columns}
      rowActions={
        mayWrite &&
        ((asset) => <EditButton name={asset.name} icon={Pencil} onClick={() => setEdited(asset)} />)
      }
      keyOf={({ id }) => id}
      empty={{
        title: t('assets.none'),
        text: t(isProvider ? 'assets.noneText' : 'assets.noneTextCustomer'),
      }}
    >
      {importing && <ImportAssets customerId={customerId} onClose={() => setImporting(false)} />}
      {edited && (
        <EditAsset
          asset={edited === 'new' ? undefined : edited}
          customerId={customerId}
          onClose={() => setEdited(undefined)}
        />
      )}
    </ListPage>
  );
}
