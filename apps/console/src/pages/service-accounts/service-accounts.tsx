import { listServiceAccounts, type ServiceAccount } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { AddButton } from '../../components/buttons.js';
import type { Column } from '../../components/column.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { useList } from '../../components/use-list.js';
import { useRoleNames } from '../../components/use-role-names.js';
import { EditServiceAccount } from './edit-service-account.js';

export default function ServiceAccounts() {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const [adding, { open, close }] = useDisclosure();
  const rolesOf = ({ roles }: ServiceAccount): string =>
    roles.map((role) => roleName(role)).join(', ');
  const columns: Column<ServiceAccount>[] = [
    {
      header: t('serviceAccounts.name'),
      render: (account) => (
        <NameCell
          name={account.name}
          href={`/settings/service-accounts/${account.id}`}
          detail={account.description}
          narrow={rolesOf(account)}
        />
      ),
    },
    { header: t('serviceAccounts.roles'), wide: true, render: rolesOf },
  ];
  return (
    <ListPage
      title={t('nav.serviceAccounts')}
      lead={t('serviceAccounts.lead')}
      actions={<AddButton label={t('serviceAccounts.add')} onClick={open} />}
      list={useList(listServiceAccounts, { search: t('serviceAccounts.search') })}
      columns={columns}
      keyOf={({ id }) => id}
      empty={{ title: t('serviceAccounts.none'), text: t('serviceAccounts.noneText') }}
    >
      {adding && <EditServiceAccount account={undefined} onClose={close} />}
    </ListPage>
  );
}
