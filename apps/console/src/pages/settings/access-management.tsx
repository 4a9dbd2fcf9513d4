import type { Customer } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Empty } from '../../parts/empty.js';
import { List, type Column } from '../../parts/list.js';
import { Page } from '../../parts/page.js';
import { AccessStatusMark } from '../customers/access-status.js';
import { AccessSwitch } from '../customers/access-switch.js';
import { useCustomerSearch } from '../customers/customer-search.js';

/** Every customer by name, its status below the name, and its switch (A1). */
export default function AccessManagement() {
  const { t } = useTranslation();
  const { pages, filters, isFiltered } = useCustomerSearch();
  const columns: Column<Customer>[] = [
    {
      header: t('customers.name'),
      show: ({ id, name, access: { status: standing } }) => (
        <>
          <Link href={`/customers/${id}`} className="row-link">
            {name}
          </Link>
          <div>
            <AccessStatusMark status={standing} />
          </div>
        </>
      ),
    },
    {
      header: t('access.title'),
      end: true,
      show: (customer) => <AccessSwitch customer={customer} />,
    },
  ];
  return (
    <Page title={t('nav.access')} lead={t('access.lead')}>
      {filters}
      <List
        label={t('nav.access')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <Empty
            title={t('common.nothingFound')}
            text={isFiltered ? t('common.nothingFoundText') : t('customers.noneText')}
          />
        }
      />
    </Page>
  );
}
