import { Button, Text, Textarea, TextInput } from '@mantine/core';
import {
  createSite,
  getSite,
  listSites,
  type Site,
  updateSite,
} from '@gatehouse/contracts/service-desk';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiList } from '../../api/queries.js';
import { usePermission, useMe } from '../../app/me.js';
import { Dialog, DialogForm } from '../../components/dialog.js';
import { EditButton } from '../../components/edit-button.js';
import { EmptyState } from '../../components/empty-state.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { FilterBar } from '../../components/filter-bar.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { SearchInput, useQueryParam } from '../../components/search-input.js';
import { CustomerName } from './customer-name.js';
import { CustomerPicker } from './pickers.js';

/** Sites of one customer, or of all customers, by name. */
export function SiteList({ customerId }: { customerId?: string }) {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = usePermission('assets:write');
  const [q, setQ] = useQueryParam('q');
  const [edited, setEdited] = useState<Site | 'new'>();
  const pages = useApiList(listSites, { q: q || undefined, customerId });
  const columns: Column<Site>[] = [
    {
      header: t('sites.name'),
      render: ({ name, customerId: whose }) => (
        <>
          <Text size="sm" fw={550}>
            {name}
          </Text>
          {isProvider && !customerId && (
            <Text size="xs" c="dimmed">
              <CustomerName id={whose} />
            </Text>
          )}
        </>
      ),
    },
    {
      header: t('sites.address'),
      wide: true,
      render: ({ address }) => <span className="prose">{address ?? '–'}</span>,
    },
    ...(mayWrite
      ? [
          {
            header: t('common.actions'),
            end: true,
            render: (site: Site) => (
              <EditButton name={site.name} icon={Pencil} onClick={() => setEdited(site)} />
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
            <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
              {t('sites.add')}
            </Button>
          )
        }
      >
        <SearchInput label={t('sites.search')} initial={q} onSearch={setQ} />
      </FilterBar>
      <DataTable
        label={t('nav.sites')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <EmptyState
            title={q ? t('common.nothingFound') : t('sites.none')}
            text={q ? t('common.nothingFoundText') : t('sites.noneText')}
          />
        }
      />
      {edited && (
        <EditSite
          site={edited === 'new' ? undefined : edited}
          customerId={customerId}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

function EditSite({
  site,
  customerId,
  onClose,
}: {
  site: Site | undefined;
  customerId: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const creation = useApiMutation(createSite, [listSites]);
  const change = useApiMutation(updateSite, [listSites]);
  const fields = useSchemaForm(createSite.input, {
    edits: site && { read: getSite, input: { siteId: site.id } },
    initial: site
      ? { customerId: site.customerId, name: site.name, address: site.address }
      : { customerId },
    submit: async ({ customerId: whose, ...values }) => {
      if (site) await change.mutateAsync({ siteId: site.id, ...values });
      else await creation.mutateAsync({ customerId: whose, ...values });
      onClose();
    },
  });
  return (
    <Dialog
      title={site ? t('common.editNamed', { name: site.name }) : t('sites.add')}
      onClose={onClose}
    >
      <DialogForm fields={fields} submit={t('common.save')} onClose={onClose}>
        {!site && !customerId && (
          <CustomerPicker {...fields.choice('customerId')} label={t('desk.customer')} />
        )}
        <TextInput {...fields.text('name')} label={t('sites.name')} />
        <Textarea {...fields.text('address')} label={t('sites.address')} autosize minRows={2} />
      </DialogForm>
    </Dialog>
  );
}
