import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { Language } from '@gatehouse/contracts';
import { enableContact, listInvitations } from '@gatehouse/contracts/invitations';
import {
  getContact,
  listContacts,
  listMembers,
  updateContact,
  type Contact,
} from '@gatehouse/contracts/tenant-access';
import { UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useAnswer, useChange } from '../../api/queries.js';
import { nameOf } from '../../app/me.js';
import { languageName } from '../../i18n/formats.js';
import { useFields } from '../../parts/fields.js';
import { Page } from '../../parts/page.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useTell } from '../../parts/toasts.js';
import { Waiting } from '../../parts/waiting.js';
import { ContactStanding } from './contact-list.js';

/** A contact, and the one action that makes it a user (E4). */
export default function ContactPage() {
  const { t } = useTranslation();
  const tell = useTell();
  const { id } = useParams<{ id: string }>();
  const query = useAnswer(getContact, { contactId: id });
  const enabling = useChange(enableContact, [
    getContact,
    listContacts,
    listMembers,
    listInvitations,
  ]);
  if (query.isPending) return <Waiting />;
  if (!query.data)
    return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  const contact = query.data;
  return (
    <Page
      title={nameOf(contact)}
      lead={<ContactStanding {...contact} />}
      actions={
        contact.contactOnly && (
          <Button
            leftSection={<UserCheck size={16} aria-hidden />}
            loading={enabling.isPending}
            onClick={() =>
              enabling.mutate(
                { contactId: contact.id },
                { onSuccess: () => tell(t('invitations.sentTo', { email: contact.email })) },
              )
            }
          >
            {t('contacts.enable')}
          </Button>
        )
      }
    >
      <ProblemAlert problem={enabling.error} />
      <Details key={contact.id} contact={contact} />
    </Page>
  );
}

function Details({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const tell = useTell();
  const change = useChange(updateContact, [getContact, listContacts]);
  const { firstName, lastName, email, phone, language } = contact;
  const fields = useFields(updateContact.input.omit({ contactId: true, departmentId: true }), {
    edits: { read: getContact, input: { contactId: contact.id } },
    initial: { firstName, lastName, email, phone, language },
    submit: async ({ email: address, ...values }) => {
      await change.mutateAsync({
        contactId: contact.id,
        ...values,
        ...(address === email ? {} : { email: address }),
      });
      tell(t('common.saved'));
    },
  });
  return (
    <form {...fields.form}>
      <Stack className="panel" maw={560}>
        <ProblemAlert problem={fields.problem} />
        <Group grow align="start">
          <TextInput {...fields.text('firstName')} label={t('person.firstName')} withAsterisk />
          <TextInput {...fields.text('lastName')} label={t('person.lastName')} withAsterisk />
        </Group>
        <TextInput
          {...fields.text('email')}
          type="email"
          label={t('person.email')}
          withAsterisk
          disabled={!contact.contactOnly}
        />
        <TextInput {...fields.text('phone')} type="tel" label={t('person.phone')} />
        <Select
          {...fields.choice('language')}
          label={t('person.preferredLanguage')}
          allowDeselect={false}
          data={Language.options.map((code) => ({ value: code, label: languageName(code) }))}
        />
        <Button type="submit" loading={fields.busy} style={{ alignSelf: 'flex-start' }}>
          {t('common.save')}
        </Button>
      </Stack>
    </form>
  );
}
