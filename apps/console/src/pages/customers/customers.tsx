import { Button, Text } from '@mantine/core';
import type { Customer } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from '../../app/me.js';
import { Empty } from '../../parts/empty.js';
import { List, type Column } from '../../parts/list.js';
import { Page } from '../../parts/page.js';
import { AccessStatusMark } from './access-status.js';
import { useCustomerSearch } from './customer-search.js';
import { NewCustomer } from './new-customer.js';

export default function Customers() {
  const { t } = useTranslation();
  const mayWrite = useMay('customers:write');
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
      show: ({ id, name, email, access: { status: standing } }) => (
        <>
          <Link href={`/customers/${id}`} className="row-link">
            {name}
          </Link>
          <Text size="xs" c="dimmed">
            {email ?? t('customers.noEmail')}
          </Text>
          <div className="narrow">
            <AccessStatusMark status={standing} />
          </div>
        </>
      ),
    },
    { header: t('customers.kind'), wide: true, show: ({ kind }) => t(`customers.kinds.${kind}`) },
    {
      header: t('access.title'),
      wide: true,
      show: (customer) => <AccessStatusMark status={customer.access.status} />,
    },
  ];
  return (
    <Page title={t('nav.customers')} lead={t('customers.lead')} actions={add}>
      {filters}
      <List
        label={t('nav.customers')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          isFiltered ? (
            <Empty title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <Empty title={t('customers.none')} text={t('customers.noneText')} action={add} />
          )
        }
      />
      {adding && <NewCustomer onClose={close} />}
    </Page>
  );
}
