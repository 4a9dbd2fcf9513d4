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
import { useChange, usePages } from '../../api/queries.js';
import { useMay, useMe } from '../../app/me.js';
import { Dialog, DialogForm } from '../../parts/dialog.js';
import { EditButton } from '../../parts/edit-button.js';
import { Empty } from '../../parts/empty.js';
import { useFields } from '../../parts/fields.js';
import { Filters } from '../../parts/filters.js';
import { List, type Column } from '../../parts/list.js';
import { Search, useAddressPart } from '../../parts/search.js';
import { CustomerName } from './customer-name.js';
import { CustomerPicker } from './pickers.js';

/** The places of one customer, or of all, by name. */
export function SiteList({ customerId }: { customerId?: string }) {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = useMay('assets:write');
  const [q, setQ] = useAddressPart('q');
  const [edited, setEdited] = useState<Site | 'new'>();
  const pages = usePages(listSites, { q: q || undefined, customerId });
  const columns: Column<Site>[] = [
    {
      header: t('sites.name'),
      show: ({ name, customerId: whose }) => (
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
      show: ({ address }) => <span className="prose">{address ?? '–'}</span>,
    },
    ...(mayWrite
      ? [
          {
            header: t('common.actions'),
            end: true,
            show: (site: Site) => (
              <EditButton name={site.name} icon={Pencil} onClick={() => setEdited(site)} />
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
            <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
              {t('sites.add')}
            </Button>
          )
        }
      >
        <Search label={t('sites.search')} initial={q} onSearch={setQ} />
      </Filters>
      <List
        label={t('nav.sites')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <Empty
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
  const creation = useChange(createSite, [listSites]);
  const change = useChange(updateSite, [listSites]);
  const fields = useFields(createSite.input, {
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
