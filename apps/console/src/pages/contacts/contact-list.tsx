import { Button, Group, Menu, Text } from '@mantine/core';
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
import { Plus, Trash2, UserCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApiMutation, useApiList } from '../../api/queries.js';
import { fullName } from '../../app/me.js';
import { ConfirmDialog, Dialog } from '../../components/dialog.js';
import { EmptyState } from '../../components/empty-state.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { RowMenu } from '../../components/row-menu.js';
import { StatusBadge } from '../../components/status-badge.js';
import { useToast } from '../../components/toasts.js';
import { NewContact } from './new-contact.js';

const TOUCHES = [
  listContacts,
  listCustomerContacts,
  listMembers,
  listInvitations,
  listCustomerInvitations,
];

/** An organization's contacts, some of them users. */
export function ContactList({ customerId, q }: { customerId?: string; q: string }) {
  const { t } = useTranslation();
  const toast = useToast();
  const [adding, add] = useDisclosure();
  const [deleting, setDeleting] = useState<Contact>();
  const own = useApiList(listContacts, { q: q || undefined }, { enabled: !customerId });
  const theirs = useApiList(
    listCustomerContacts,
    { customerId: customerId ?? '', q: q || undefined },
    { enabled: Boolean(customerId) },
  );
  const enabling = useApiMutation(enableContact, TOUCHES);
  const button = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={add.open}>
      {t('contacts.add')}
    </Button>
  );
  const columns: Column<Contact>[] = [
    {
      header: t('person.person'),
      render: (contact) => (
        <>
          {customerId ? (
            <Text size="sm" fw={550}>
              {fullName(contact)}
            </Text>
          ) : (
            <Link className="row-link" href={`/my-account/contacts/${contact.id}`}>
              {fullName(contact)}
            </Link>
          )}
          <Text size="xs" c="dimmed">
            {contact.email}
          </Text>
        </>
      ),
    },
    { header: t('person.phone'), wide: true, render: ({ phone }) => phone ?? '–' },
    { header: t('contacts.status'), render: (contact) => <ContactStatus {...contact} /> },
    {
      header: t('common.actions'),
      end: true,
      render: (contact) => (
        <RowMenu label={t('common.actionsFor', { name: fullName(contact) })}>
          {contact.contactOnly && (
            <Menu.Item
              leftSection={<UserCheck size={16} aria-hidden />}
              onClick={() =>
                enabling.mutate(
                  { contactId: contact.id },
                  { onSuccess: () => toast(t('invitations.sentTo', { email: contact.email })) },
                )
              }
            >
              {t('contacts.enable')}
            </Menu.Item>
          )}
          <Menu.Item
            c="var(--mantine-color-error)"
            leftSection={<Trash2 size={16} aria-hidden />}
            onClick={() => setDeleting(contact)}
          >
            {t('common.delete')}
          </Menu.Item>
        </RowMenu>
      ),
    },
  ];
  return (
    <>
      <Group justify="flex-end" mb="sm">
        {button}
      </Group>
      <DataTable
        label={t('contacts.title')}
        pages={customerId ? theirs : own}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <EmptyState
            title={q ? t('common.nothingFound') : t('contacts.none')}
            text={q ? t('common.nothingFoundText') : t('contacts.noneText')}
          />
        }
      />
      {adding && <NewContact customerId={customerId} onClose={add.close} />}
      {enabling.isError && (
        <Dialog title={t('contacts.notEnabled')} onClose={() => enabling.reset()}>
          <ProblemAlert problem={enabling.error} />
        </Dialog>
      )}
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
