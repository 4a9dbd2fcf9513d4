import { Group, Select } from '@mantine/core';
import { AccessStatus, listCustomers, type Customer } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { usePages } from '../../api/queries.js';
import { Empty } from '../../parts/empty.js';
import { List, type Column } from '../../parts/list.js';
import { Page } from '../../parts/page.js';
import { Search, useAddressPart } from '../../parts/search.js';
import { AccessStatusMark } from '../customers/access-status.js';
import { AccessSwitch } from '../customers/access-switch.js';

/** Every customer by name, its status below the name, and its switch (A1). */
export default function AccessManagement() {
  const { t } = useTranslation();
  const [q, setQ] = useAddressPart('q');
  const [status, setStatus] = useAddressPart('access');
  const access = AccessStatus.safeParse(status).data;
  const pages = usePages(listCustomers, { q: q || undefined, access });
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
      <Group mb="md" gap="sm">
        <Search label={t('customers.search')} initial={q} onSearch={setQ} />
        <Select
          aria-label={t('access.title')}
          placeholder={t('access.any')}
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          w={{ base: '100%', xs: 180 }}
          value={access ?? null}
          onChange={setStatus}
          data={AccessStatus.options.map((value) => ({
            value,
            label: t(`access.status.${value}`),
          }))}
        />
      </Group>
      <List
        label={t('nav.access')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <Empty
            title={t('common.nothingFound')}
            text={q || access ? t('common.nothingFoundText') : t('customers.noneText')}
          />
        }
      />
    </Page>
  );
}
