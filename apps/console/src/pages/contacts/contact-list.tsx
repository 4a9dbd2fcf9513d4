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
import { useChange, usePages } from '../../api/queries.js';
import { nameOf } from '../../app/me.js';
import { Confirm, Dialog } from '../../parts/dialog.js';
import { Empty } from '../../parts/empty.js';
import { List, type Column } from '../../parts/list.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { RowMenu } from '../../parts/row-menu.js';
import { Status } from '../../parts/status.js';
import { useTell } from '../../parts/toasts.js';
import { NewContact } from './new-contact.js';

const TOUCHES = [
  listContacts,
  listCustomerContacts,
  listMembers,
  listInvitations,
  listCustomerInvitations,
];

/** People whom an organisation knows; some of them users (E1, E3, E4). */
export function ContactList({ customerId, q }: { customerId?: string; q: string }) {
  const { t } = useTranslation();
  const tell = useTell();
  const [adding, add] = useDisclosure();
  const [doomed, setDoomed] = useState<Contact>();
  const own = usePages(listContacts, { q: q || undefined }, { enabled: !customerId });
  const theirs = usePages(
    listCustomerContacts,
    { customerId: customerId ?? '', q: q || undefined },
    { enabled: Boolean(customerId) },
  );
  const enabling = useChange(enableContact, TOUCHES);
  const button = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={add.open}>
      {t('contacts.add')}
    </Button>
  );
  const columns: Column<Contact>[] = [
    {
      header: t('person.person'),
      show: (contact) => (
        <>
          {customerId ? (
            <Text size="sm" fw={550}>
              {nameOf(contact)}
            </Text>
          ) : (
            <Link className="row-link" href={`/my-account/contacts/${contact.id}`}>
              {nameOf(contact)}
            </Link>
          )}
          <Text size="xs" c="dimmed">
            {contact.email}
          </Text>
        </>
      ),
    },
    { header: t('person.phone'), wide: true, show: ({ phone }) => phone ?? '–' },
    { header: t('contacts.standing'), show: (contact) => <ContactStanding {...contact} /> },
    {
      header: t('common.actions'),
      end: true,
      show: (contact) => (
        <RowMenu label={t('common.actionsFor', { name: nameOf(contact) })}>
          {contact.contactOnly && (
            <Menu.Item
              leftSection={<UserCheck size={16} aria-hidden />}
              onClick={() =>
                enabling.mutate(
                  { contactId: contact.id },
                  { onSuccess: () => tell(t('invitations.sentTo', { email: contact.email })) },
                )
              }
            >
              {t('contacts.enable')}
            </Menu.Item>
          )}
          <Menu.Item
            c="var(--mantine-color-error)"
            leftSection={<Trash2 size={16} aria-hidden />}
            onClick={() => setDoomed(contact)}
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
      <List
        label={t('contacts.title')}
        pages={customerId ? theirs : own}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <Empty
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
      {doomed && (
        <Removal contact={doomed} customerId={customerId} onClose={() => setDoomed(undefined)} />
      )}
    </>
  );
}

export function ContactStanding({ contactOnly, userId }: Contact) {
  const { t } = useTranslation();
  if (userId) return <Status tone="good">{t('contacts.user')}</Status>;
  return contactOnly ? (
    <Status tone="none">{t('contacts.only')}</Status>
  ) : (
    <Status tone="waiting">{t('contacts.invited')}</Status>
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
  const own = useChange(deleteContact, TOUCHES);
  const theirs = useChange(deleteCustomerContact, TOUCHES);
  const contactId = contact.id;
  return (
    <Confirm
      title={t('contacts.deleteTitle', { name: nameOf(contact) })}
      text={t('contacts.deleteText', { name: nameOf(contact) })}
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
