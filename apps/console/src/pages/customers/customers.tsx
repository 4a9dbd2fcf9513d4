import { Button, Text } from '@mantine/core';
import type { Customer } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { usePermission } from '../../app/me.js';
import { EmptyState } from '../../components/empty-state.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Page } from '../../components/page.js';
import { AccessStatusBadge } from './access-status-badge.js';
import { useCustomerSearch } from './customer-search.js';
import { NewCustomer } from './new-customer.js';

export default function Customers() {
  const { t } = useTranslation();
  const mayWrite = usePermission('customers:write');
  const [adding, { open, close }] = useDisclosure();
  const { pages, filters, isFiltered } = useCustomerSearch();
  const add = mayWrite && (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={open}>
      {t('customers.add')}
    </Button>
  );
  const columns: Column<Customer>[] = [
    {
      header: t('customers.name'),
      render: ({ id, name, email, access: { status } }) => (
        <>
          <Link href={`/customers/${id}`} className="row-link">
            {name}
          </Link>
          <Text size="xs" c="dimmed">
            {email ?? t('customers.noEmail')}
          </Text>
          <div className="narrow">
            <AccessStatusBadge status={status} />
          </div>
        </>
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
    <Page title={t('nav.customers')} lead={t('customers.lead')} actions={add}>
      {filters}
      <DataTable
        label={t('nav.customers')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          isFiltered ? (
            <EmptyState title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <EmptyState title={t('customers.none')} text={t('customers.noneText')} action={add} />
          )
        }
      />
      {adding && <NewCustomer onClose={close} />}
    </Page>
  );
}
