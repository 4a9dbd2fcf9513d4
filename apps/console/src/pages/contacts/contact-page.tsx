import { Button, Stack, TextInput } from '@mantine/core';
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
import { useApiQuery, useApiMutation } from '../../api/queries.js';
import { fullName } from '../../app/me.js';
import { LanguageSelect, NameFields } from '../../components/person-fields.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { toast } from '../../components/toast.js';
import { Loading } from '../../components/loading.js';
import { ContactStatus } from './contact-list.js';

export default function ContactPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const query = useApiQuery(getContact, { contactId: id });
  const enabling = useApiMutation(enableContact, [
    getContact,
    listContacts,
    listMembers,
    listInvitations,
  ]);
  if (query.isPending) return <Loading />;
  if (!query.data)
    return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  const contact = query.data;
  return (
    <Page
      parents={[{ label: t('nav.myAccount'), href: '/my-account' }]}
      title={fullName(contact)}
      lead={<ContactStatus {...contact} />}
      actions={
        contact.contactOnly && (
          <Button
            leftSection={<UserCheck size={16} aria-hidden />}
            loading={enabling.isPending}
            onClick={() =>
              enabling.mutate(
                { contactId: contact.id },
                {
                  onSuccess: () => toast.success(t('invitations.sentTo', { email: contact.email })),
                },
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
  const change = useApiMutation(updateContact, [getContact, listContacts]);
  const fields = useSchemaForm(updateContact.input.omit({ contactId: true, departmentId: true }), {
    edits: { read: getContact, input: { contactId: contact.id } },
    initial: contact,
    submit: async ({ email: address, ...values }) => {
      await change.mutateAsync({
        contactId: contact.id,
        ...values,
        ...(address === contact.email ? {} : { email: address }),
      });
      toast.success(t('common.saved'));
    },
  });
  return (
    <form {...fields.form}>
      <Stack className="panel" maw={560}>
        <ProblemAlert problem={fields.problem} />
        <NameFields withAsterisk fields={fields} />
        <TextInput
          {...fields.text('email')}
          type="email"
          label={t('person.email')}
          withAsterisk
          disabled={!contact.contactOnly}
        />
        <TextInput {...fields.text('phone')} type="tel" label={t('person.phone')} />
        <LanguageSelect {...fields.choice('language')} label={t('person.preferredLanguage')} />
        <Button type="submit" loading={fields.busy} style={{ alignSelf: 'flex-start' }}>
          {t('common.save')}
        </Button>
      </Stack>
    </form>
  );
}
