import { listApplications, type Application } from '@gatehouse/contracts/identity';
import { Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ApplicationLogo } from '../../components/application-logo.js';
import { AddButton } from '../../components/buttons.js';
import type { Column } from '../../components/column.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { useList } from '../../components/use-list.js';
import { EditApplication } from './edit-application.js';

export default function Applications() {
  const { t } = useTranslation();
  const [adding, { open, close }] = useDisclosure();
  const kindOf = ({ kind }: Application): string => t(`applications.kinds.${kind}`);
  const columns: Column<Application>[] = [
    {
      header: t('applications.name'),
      render: (application) => (
        <NameCell
          name={
            <Group component="span" gap="xs" display="inline-flex">
              <ApplicationLogo application={application} height={20} />
              {application.name}
            </Group>
          }
          href={`/settings/applications/${application.id}`}
          detail={application.clientId}
          narrow={kindOf(application)}
        />
      ),
    },
    { header: t('applications.kind'), wide: true, render: kindOf },
    {
      header: t('nav.customers'),
      wide: true,
      render: ({ kind, customers }) => {
        if (kind === 'machine') return '';
        return customers === 'all'
          ? t('applications.allCustomers')
          : t('applications.customerCount', { count: customers.length });
      },
    },
  ];
  return (
    <ListPage
      title={t('nav.applications')}
      lead={t('applications.lead')}
      actions={<AddButton label={t('applications.add')} onClick={open} />}
      list={useList(listApplications)}
      columns={columns}
      keyOf={({ id }) => id}
      empty={{ title: t('applications.none'), text: t('applications.noneText') }}
    >
      {adding && <EditApplication application={undefined} onClose={close} />}
    </ListPage>
  );
}
