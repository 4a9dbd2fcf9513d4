import { Button, Group, Text } from '@mantine/core';
import { AssetState, listAssets, type Asset } from '@gatehouse/contracts/service-desk';
import { FileUp, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/queries.js';
import { useMay, useMe } from '../../app/me.js';
import { Empty } from '../../parts/empty.js';
import { Choice, Filters } from '../../parts/filters.js';
import { List, type Column } from '../../parts/list.js';
import { Search, useAddressPart } from '../../parts/search.js';
import { EditAsset } from './edit-asset.js';
import { ImportAssets } from './import-assets.js';
import { CustomerName } from './customer-name.js';
import { EditButton } from '../../parts/edit-button.js';
import { AssetMark } from './marks.js';

/** The assets of one customer, or of all that the caller may see, by name. */
export function AssetList({ customerId }: { customerId?: string }) {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = useMay('assets:write');
  const [q, setQ] = useAddressPart('q');
  const [state, setState] = useAddressPart('state');
  const [edited, setEdited] = useState<Asset | 'new'>();
  const [importing, setImporting] = useState(false);
  const wish = { q: q || undefined, state: AssetState.safeParse(state).data };
  const pages = usePages(listAssets, { ...wish, customerId });
  const columns: Column<Asset>[] = [
    {
      header: t('assets.name'),
      show: ({ name, type, customerId: whose, state: standing }) => (
        <>
          <Text size="sm" fw={550}>
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {[isProvider && !customerId ? <CustomerName key="whose" id={whose} /> : null, type]
              .filter(Boolean)
              .flatMap((part, index) => (index > 0 ? [' · ', part] : [part]))}
          </Text>
          <div className="narrow">
            <AssetMark state={standing} />
          </div>
        </>
      ),
    },
    {
      header: t('assets.serialNumber'),
      wide: true,
      show: ({ serialNumber }) => serialNumber ?? '–',
    },
    { header: t('assets.code'), wide: true, show: ({ code }) => code ?? '–' },
    { header: t('assets.state'), wide: true, show: (asset) => <AssetMark state={asset.state} /> },
    ...(mayWrite
      ? [
          {
            header: t('common.actions'),
            end: true,
            show: (asset: Asset) => (
              <EditButton name={asset.name} icon={Pencil} onClick={() => setEdited(asset)} />
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Filters
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
        <Search label={t('assets.search')} initial={q} onSearch={setQ} />
        <Choice
          label={t('assets.state')}
          value={wish.state}
          options={AssetState.options}
          nameOf={(each) => t(`assets.states.${each as AssetState}`)}
          onChange={setState}
        />
      </Filters>
      <List
        label={t('nav.assets')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          wish.q || wish.state ? (
            <Empty title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <Empty
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
