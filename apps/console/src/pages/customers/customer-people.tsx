import { Title } from '@mantine/core';
import type { Customer } from '@gatehouse/contracts/tenant-access';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/me.js';
import { Empty } from '../../parts/empty.js';
import { Search } from '../../parts/search.js';
import { ContactList } from '../contacts/contact-list.js';
import { MemberList } from '../people/member-list.js';

/** Who of the customer can sign in, and whom else the provider knows there. */
export function CustomerPeople({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const mayContacts = useMay('contacts:manage');
  const [q, setQ] = useState('');
  return (
    <>
      <Search label={t('members.search')} onSearch={setQ} mb="md" />
      <MemberList
        customerId={customer.id}
        q={q}
        empty={
          <Empty
            title={t('members.none')}
            text={t('members.noneOfCustomer', { name: customer.name })}
          />
        }
      />
      {mayContacts && (
        <>
          <Title order={2} size="h4" mt="xl" mb="md">
            {t('contacts.title')}
          </Title>
          <ContactList customerId={customer.id} q={q} />
        </>
      )}
    </>
  );
}
