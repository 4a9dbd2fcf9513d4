import { Button, Group, Text } from '@mantine/core';
import { AssetState, listAssets, type Asset } from '@gatehouse/contracts/service-desk';
import { FileUp, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiList } from '../../api/queries.js';
import { usePermission, useMe } from '../../app/me.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterSelect, FilterBar } from '../../components/filter-bar.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { SearchInput, useQueryParam } from '../../components/search-input.js';
import { EditAsset } from './edit-asset.js';
import { ImportAssets } from './import-assets.js';
import { CustomerName } from './customer-name.js';
import { EditButton } from '../../components/edit-button.js';
import { AssetBadge } from './badges.js';

/** Assets of one customer, or of all customers, by name. */
export function AssetList({ customerId }: { customerId?: string }) {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = usePermission('assets:write');
  const [q, setQ] = useQueryParam('q');
  const [state, setState] = useQueryParam('state');
  const [edited, setEdited] = useState<Asset | 'new'>();
  const [importing, setImporting] = useState(false);
  const filter = { q: q || undefined, state: AssetState.safeParse(state).data };
  const pages = useApiList(listAssets, { ...filter, customerId });
  const columns: Column<Asset>[] = [
    {
      header: t('assets.name'),
      render: ({ name, type, customerId: customer, state }) => (
        <>
          <Text size="sm" fw={550}>
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {[
              isProvider && !customerId ? <CustomerName key="customer" id={customer} /> : null,
              type,
            ]
              .filter(Boolean)
              .flatMap((part, index) => (index > 0 ? [' · ', part] : [part]))}
          </Text>
          <div className="narrow">
            <AssetBadge state={state} />
          </div>
        </>
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
    ...(mayWrite
      ? [
          {
            header: t('common.actions'),
            end: true,
            render: (asset: Asset) => (
              <EditButton name={asset.name} icon={Pencil} onClick={() => setEdited(asset)} />
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <FilterBar
        action={
          mayWrite && (
            <Group gap="xs">
              <Button
                variant="default"
                leftSection={<FileUp size={16} aria-hidden />}
                onClick={() => setImporting(true)}
              >
                {t('import.open')}
              </Button>
              <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
                {t('assets.add')}
              </Button>
            </Group>
          )
        }
      >
        <SearchInput label={t('assets.search')} initial={q} onSearch={setQ} />
        <FilterSelect
          label={t('assets.state')}
          value={filter.state}
          options={AssetState.options}
          nameOf={(each) => t(`assets.states.${each as AssetState}`)}
          onChange={setState}
        />
      </FilterBar>
      <DataTable
        label={t('nav.assets')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          filter.q || filter.state ? (
            <EmptyState title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <EmptyState
              title={t('assets.none')}
              text={t(isProvider ? 'assets.noneText' : 'assets.noneTextCustomer')}
            />
          )
        }
      />
      {importing && <ImportAssets customerId={customerId} onClose={() => setImporting(false)} />}
      {edited && (
        <EditAsset
          asset={edited === 'new' ? undefined : edited}
          customerId={customerId}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}
