import { Textarea, TextInput } from '@mantine/core';
import {
  createSite,
  getSite,
  listSites,
  type Site,
  updateSite,
} from '@gatehouse/contracts/service-desk';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { usePermission, useMe } from '../../app/me.js';
import { AddButton } from '../../components/buttons.js';
import type { Column } from '../../components/column.js';
import { FormDialog } from '../../components/dialog.js';
import { EditButton } from '../../components/edit-button.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { useList } from '../../components/use-list.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { CustomerName } from './customer-name.js';
import { CustomerPicker } from './pickers.js';

/** Sites of one customer, or of all customers, by name. */
export default function SiteList({ customerId }: { customerId?: string }) {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = usePermission('assets:write');
  const [edited, setEdited] = useState<Site | 'new'>();
  const list = useList(listSites, { input: { customerId }, search: t('sites.search') });
  const columns: Column<Site>[] = [
    {
      header: t('sites.name'),
      render: ({ name, customerId: ownerId }) => (
        <NameCell name={name} detail={isProvider && !customerId && <CustomerName id={ownerId} />} />
      ),
    },
    {
      header: t('sites.address'),
      wide: true,
      render: ({ address }) => <span className="prose">{address ?? '–'}</span>,
    },
  ];
  return (
    <ListPage
      title={t('nav.sites')}
      lead={t('sites.lead')}
      embedded={customerId !== undefined}
      actions={mayWrite && <AddButton label={t('sites.add')} onClick={() => setEdited('new')} />}
      list={list}
      columns={columns}
      rowActions={
        mayWrite &&
        ((site) => <EditButton name={site.name} icon={Pencil} onClick={() => setEdited(site)} />)
      }
      keyOf={({ id }) => id}
      empty={{ title: t('sites.none'), text: t('sites.noneText') }}
    >
      {edited && (
        <EditSite
          site={edited === 'new' ? undefined : edited}
          customerId={customerId}
          onClose={() => setEdited(undefined)}
        />
      )}
    </ListPage>
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
    submit: async ({ customerId: ownerId, ...values }) => {
      if (site) await change.mutateAsync({ siteId: site.id, ...values });
      else await creation.mutateAsync({ customerId: ownerId, ...values });
      onClose();
    },
  });
  return (
    <FormDialog
      title={site ? t('common.editNamed', { name: site.name }) : t('sites.add')}
      fields={fields}
      submit={t('common.save')}
      onClose={onClose}
    >
      {!site && !customerId && (
        <CustomerPicker {...fields.choice('customerId')} label={t('desk.customer')} />
      )}
      <TextInput {...fields.text('name')} label={t('sites.name')} />
      <Textarea {...fields.text('address')} label={t('sites.address')} autosize minRows={2} />
    </FormDialog>
  );
}
