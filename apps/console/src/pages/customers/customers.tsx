import type { Customer } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../app/me.js';
import { AddButton } from '../../components/buttons.js';
import type { Column } from '../../components/data-table.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { AccessStatusBadge } from './access-status-badge.js';
import { NewCustomer } from './new-customer.js';
import { useCustomers } from './use-customers.js';

export default function Customers() {
  const { t } = useTranslation();
  const mayWrite = usePermission('customers:write');
  const [adding, { open, close }] = useDisclosure();
  const add = mayWrite && <AddButton label={t('customers.add')} onClick={open} />;
  const columns: Column<Customer>[] = [
    {
      header: t('customers.name'),
      render: ({ id, name, email, access: { status } }) => (
        <NameCell
          name={name}
          href={`/customers/${id}`}
          detail={email ?? t('customers.noEmail')}
          narrow={<AccessStatusBadge status={status} />}
        />
      ),
    },
    { header: t('customers.kind'), wide: true, render: ({ kind }) => t(`customers.kinds.${kind}`) },
    {
      header: t('access.title'),
      wide: true,
      render: (customer) => <AccessStatusBadge status={customer.access.status} />,
    },
  ];
  return (
    <ListPage
      title={t('nav.customers')}
      lead={t('customers.lead')}
      actions={add}
      list={useCustomers()}
      columns={columns}
      keyOf={({ id }) => id}
      empty={{ title: t('customers.none'), text: t('customers.noneText'), action: add }}
    >
      {adding && <NewCustomer onClose={close} />}
    </ListPage>
  );
}
