import { Fieldset, Group, TextInput } from '@mantine/core';
import { createProvider, listProviders, Person } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { FormDialog } from '../../components/dialog.js';
import { LanguageSelect, NameFields } from '../../components/person-fields.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { toast } from '../../components/toast.js';
import { ProviderFields } from './provider-fields.js';

const { firstName, lastName, email, language } = Person.shape;
const flat = createProvider.input
  .omit({ administrator: true })
  .extend({ firstName, lastName, email, language });

/** Creates a provider and invites its administrator. */
export function NewProvider({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const creation = useApiMutation(createProvider, [listProviders]);
  const fields = useSchemaForm(flat, {
    initial: { language: 'en', modules: ['customer-login'], timeZone: 'UTC' },
    submit: async ({
      firstName: first,
      lastName: last,
      email: address,
      language: tongue,
      ...values
    }) => {
      await creation.mutateAsync({
        ...values,
        administrator: { firstName: first, lastName: last, email: address, language: tongue },
      });
      toast.success(t('invitations.sentTo', { email: address }));
      onClose();
    },
  });
  return (
    <FormDialog
      wide
      title={t('providers.add')}
      fields={fields}
      submit={t('providers.create')}
      onClose={onClose}
    >
      <TextInput {...fields.text('name')} label={t('providers.name')} data-autofocus />
      <Fieldset legend={t('providers.administrator')}>
        <NameFields fields={fields} />
        <Group grow align="start" mt="sm">
          <TextInput {...fields.text('email')} type="email" label={t('person.email')} />
          <LanguageSelect {...fields.choice('language')} label={t('person.language')} />
        </Group>
      </Fieldset>
      <ProviderFields fields={fields} />
    </FormDialog>
  );
}
