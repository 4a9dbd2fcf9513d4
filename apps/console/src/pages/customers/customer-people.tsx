import { Title } from '@mantine/core';
import type { Customer } from '@gatehouse/contracts/tenant-access';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../app/me.js';
import { EmptyState } from '../../components/empty-state.js';
import { SearchInput } from '../../components/search-input.js';
import { ContactList } from '../contacts/contact-list.js';
import { MemberList } from '../people/member-list.js';

/** The customer's members and contacts. */
export function CustomerPeople({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const mayContacts = usePermission('contacts:manage');
  const [q, setQ] = useState('');
  return (
    <>
      <SearchInput label={t('members.search')} onSearch={setQ} mb="md" />
      <MemberList
        customerId={customer.id}
        q={q}
        empty={
          <EmptyState
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
