import { Menu } from '@mantine/core';
import {
  deleteContact,
  deleteCustomerContact,
  listContacts,
  listCustomerContacts,
  listMembers,
  type Contact,
} from '@gatehouse/contracts/tenant-access';
import {
  enableContact,
  listInvitations,
  listCustomerInvitations,
} from '@gatehouse/contracts/invitations';
import { useDisclosure } from '@mantine/hooks';
import { UserCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { fullName } from '../../app/me.js';
import { AddButton } from '../../components/buttons.js';
import { ConfirmDialog } from '../../components/dialog.js';
import { FailedDialog } from '../../components/failed-dialog.js';
import type { Column } from '../../components/column.js';
import { DeleteItem } from '../../components/edit-menu.js';
import { List } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { RowMenu } from '../../components/row-menu.js';
import { StatusBadge } from '../../components/status-badge.js';
import { useList } from '../../components/use-list.js';
import { toast } from '../../components/toast.js';
import { NewContact } from './new-contact.js';

const TOUCHES = [
  listContacts,
  listCustomerContacts,
  listMembers,
  listInvitations,
  listCustomerInvitations,
];

/** An organization's contacts, some of them users. A customer's are searched along with its members. */
export function ContactList({ customerId }: { customerId?: string }) {
  const { t } = useTranslation();
  const [adding, add] = useDisclosure();
  const [deleting, setDeleting] = useState<Contact>();
  const search = t('contacts.search');
  const own = useList(listContacts, { search, enabled: !customerId });
  const theirs = useList(listCustomerContacts, {
    input: { customerId: customerId ?? '' },
    search,
    enabled: Boolean(customerId),
  });
  const enabling = useApiMutation(enableContact, TOUCHES);
  const columns: Column<Contact>[] = [
    {
      header: t('person.person'),
      render: (contact) => (
        <NameCell
          name={fullName(contact)}
          href={customerId ? undefined : `/my-account/contacts/${contact.id}`}
          detail={contact.email}
        />
      ),
    },
    { header: t('person.phone'), wide: true, render: ({ phone }) => phone ?? '–' },
    { header: t('contacts.status'), render: (contact) => <ContactStatus {...contact} /> },
  ];
  const rowActions = (contact: Contact) => (
    <RowMenu label={t('common.actionsFor', { name: fullName(contact) })}>
      {contact.contactOnly && (
        <Menu.Item
          leftSection={<UserCheck size={16} aria-hidden />}
          onClick={() =>
            enabling.mutate(
              { contactId: contact.id },
              { onSuccess: () => toast.success(t('invitations.sentTo', { email: contact.email })) },
            )
          }
        >
          {t('contacts.enable')}
        </Menu.Item>
      )}
      <DeleteItem onClick={() => setDeleting(contact)} />
    </RowMenu>
  );
  return (
    <>
      <List
        label={t('contacts.title')}
        list={customerId ? { ...theirs, inputs: [] } : own}
        actions={<AddButton label={t('contacts.add')} onClick={add.open} />}
        columns={columns}
        rowActions={rowActions}
        keyOf={({ id }) => id}
        empty={{ title: t('contacts.none'), text: t('contacts.noneText') }}
      />
      {adding && <NewContact customerId={customerId} onClose={add.close} />}
      <FailedDialog title={t('contacts.notEnabled')} mutation={enabling} />
      {deleting && (
        <Removal
          contact={deleting}
          customerId={customerId}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </>
  );
}

export function ContactStatus({ contactOnly, userId }: Contact) {
  const { t } = useTranslation();
  if (userId) return <StatusBadge tone="good">{t('contacts.user')}</StatusBadge>;
  return contactOnly ? (
    <StatusBadge tone="none">{t('contacts.only')}</StatusBadge>
  ) : (
    <StatusBadge tone="waiting">{t('contacts.invited')}</StatusBadge>
  );
}

function Removal({
  contact,
  customerId,
  onClose,
}: {
  contact: Contact;
  customerId: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const own = useApiMutation(deleteContact, TOUCHES);
  const theirs = useApiMutation(deleteCustomerContact, TOUCHES);
  const contactId = contact.id;
  return (
    <ConfirmDialog
      title={t('contacts.deleteTitle', { name: fullName(contact) })}
      text={t('contacts.deleteText', { name: fullName(contact) })}
      action={t('common.delete')}
      busy={own.isPending || theirs.isPending}
      problem={own.error ?? theirs.error}
      onClose={onClose}
      onConfirm={() =>
        customerId
          ? theirs.mutate({ customerId, contactId }, { onSuccess: onClose })
          : own.mutate({ contactId }, { onSuccess: onClose })
      }
    />
  );
}
