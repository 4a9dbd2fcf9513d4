import { Checkbox, Group, Text, TextInput } from '@mantine/core';
import { listCustomerInvitations, listInvitations } from '@gatehouse/contracts/invitations';
import {
  createContact,
  createCustomerContact,
  listContacts,
  listCustomerContacts,
} from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { FormDialog } from '../../components/dialog.js';
import { LanguageSelect, NameFields } from '../../components/person-fields.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { toast } from '../../components/toast.js';
import { DomainEmailInput } from './domain-email-input.js';

const TOUCHES = [listContacts, listCustomerContacts, listInvitations, listCustomerInvitations];

/** Adds a contact. The checkbox decides between a contact and a user with access. */
export function NewContact({
  customerId,
  onClose,
}: {
  customerId: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { language } = useMe();
  const own = useApiMutation(createContact, TOUCHES);
  const theirs = useApiMutation(createCustomerContact, TOUCHES);
  const fields = useSchemaForm(createContact.input.omit({ departmentId: true, roles: true }), {
    initial: { language, contactOnly: true },
    submit: async (values) => {
      const contact = customerId
        ? await theirs.mutateAsync({ customerId, ...values })
        : await own.mutateAsync(values);
      toast.success(
        t(contact.contactOnly ? 'contacts.added' : 'invitations.sentTo', { email: contact.email }),
      );
      onClose();
    },
  });
  const email = fields.text('email');
  return (
    <FormDialog
      title={t('contacts.add')}
      fields={fields}
      submit={t('contacts.submit')}
      onClose={onClose}
    >
      <Text size="xs" c="dimmed">
        {t('contacts.mandatory')}
      </Text>
      <NameFields fields={fields} autoFocus />
      {customerId ? (
        <TextInput {...email} type="email" label={t('person.email')} />
      ) : (
        <DomainEmailInput
          error={email.error}
          onChange={(address) => fields.set('email', address)}
        />
      )}
      <Group grow align="start">
        <TextInput {...fields.text('phone')} type="tel" label={t('person.phone')} />
        <LanguageSelect {...fields.choice('language')} label={t('person.preferredLanguage')} />
      </Group>
      <Checkbox
        {...fields.box('contactOnly')}
        label={t('contacts.contactOnly')}
        description={t(
          fields.values.contactOnly ? 'contacts.contactOnlyHint' : 'contacts.userHint',
        )}
      />
    </FormDialog>
  );
}
