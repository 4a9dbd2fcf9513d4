import { Title } from '@mantine/core';
import type { Customer } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../app/me.js';
import { ContactList } from '../contacts/contact-list.js';
import { MemberList } from '../people/member-list.js';

/** The customer's members and contacts; a search finds either. */
export function CustomerPeople({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const mayContacts = usePermission('contacts:manage');
  return (
    <>
      <MemberList customer={customer} />
      {mayContacts && (
        <>
          <Title order={2} size="h4" mt="xl" mb="md">
            {t('contacts.title')}
          </Title>
          <ContactList customerId={customer.id} />
        </>
      )}
    </>
  );
}
