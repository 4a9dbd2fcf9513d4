import type { Customer } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../../components/empty-state.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Page } from '../../components/page.js';
import { AccessStatusBadge } from '../customers/access-status-badge.js';
import { AccessSwitch } from '../customers/access-switch.js';
import { useCustomerSearch } from '../customers/customer-search.js';

/** Customers by name with their status and portal switch. */
export default function AccessManagement() {
  const { t } = useTranslation();
  const { pages, filters, isFiltered } = useCustomerSearch();
  const columns: Column<Customer>[] = [
    {
      header: t('customers.name'),
      render: ({ id, name, access: { status } }) => (
        <>
          <Link href={`/customers/${id}`} className="row-link">
            {name}
          </Link>
          <div>
            <AccessStatusBadge status={status} />
          </div>
        </>
      ),
    },
    {
      header: t('access.title'),
      end: true,
      render: (customer) => <AccessSwitch customer={customer} />,
    },
  ];
  return (
    <Page title={t('nav.access')} lead={t('access.lead')}>
      {filters}
      <DataTable
        label={t('nav.access')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <EmptyState
            title={t('common.nothingFound')}
            text={isFiltered ? t('common.nothingFoundText') : t('customers.noneText')}
          />
        }
      />
    </Page>
  );
}
