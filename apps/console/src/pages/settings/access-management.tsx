import type { Customer } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../components/column.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { AccessStatusBadge } from '../customers/access-status-badge.js';
import { AccessSwitch } from '../customers/access-switch.js';
import { useCustomers } from '../customers/use-customers.js';

/** Customers by name with their status and portal switch. */
export default function AccessManagement() {
  const { t } = useTranslation();
  const columns: Column<Customer>[] = [
    {
      header: t('customers.name'),
      render: ({ id, name, access: { status } }) => (
        <NameCell name={name} href={`/customers/${id}`}>
          <div>
            <AccessStatusBadge status={status} />
          </div>
        </NameCell>
      ),
    },
    {
      header: t('access.title'),
      end: true,
      render: (customer) => <AccessSwitch customer={customer} />,
    },
  ];
  return (
    <ListPage
      title={t('nav.access')}
      lead={t('access.lead')}
      list={useCustomers()}
      columns={columns}
      keyOf={({ id }) => id}
      empty={{ title: t('customers.none'), text: t('customers.noneText') }}
    />
  );
}
