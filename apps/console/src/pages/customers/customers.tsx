import { Button, Group, Select, Text } from '@mantine/core';
import { AccessStatus, listCustomers, type Customer } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from '../../app/me.js';
import { usePages } from '../../api/queries.js';
import { Empty } from '../../parts/empty.js';
import { List, type Column } from '../../parts/list.js';
import { Page } from '../../parts/page.js';
import { Search, useAddressPart } from '../../parts/search.js';
import { AccessStatusMark } from './access-status.js';
import { NewCustomer } from './new-customer.js';

export default function Customers() {
  const { t } = useTranslation();
  const mayWrite = useMay('customers:write');
  const [q, setQ] = useAddressPart('q');
  const [status, setStatus] = useAddressPart('access');
  const [adding, { open, close }] = useDisclosure();
  const access = AccessStatus.safeParse(status).data;
  const pages = usePages(listCustomers, { q: q || undefined, access });
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
  const isFiltered = q !== '' || access !== undefined;
  return (
    <Page title={t('nav.customers')} lead={t('customers.lead')} actions={add}>
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
