import { Alert, TextInput } from '@mantine/core';
import {
  getProvider,
  listProviders,
  type Provider,
  updateProvider,
} from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { FormDialog } from '../../components/dialog.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { ProviderFields } from './provider-fields.js';

export function EditProvider({ provider, onClose }: { provider: Provider; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useApiMutation(updateProvider, [listProviders]);
  const { id, name, modules, emailDomains, usernameSuffix, supportContact, timeZone } = provider;
  const fields = useSchemaForm(updateProvider.input.omit({ providerId: true }), {
    edits: { read: getProvider, input: { providerId: id } },
    initial: { name, modules, emailDomains, usernameSuffix, supportContact, timeZone },
    submit: async (values) => {
      await change.mutateAsync({ providerId: id, ...values });
      onClose();
    },
  });
  const chosen = fields.choices('modules').value;
  const removesAccess = modules.includes('customer-login') && !chosen.includes('customer-login');
  return (
    <FormDialog
      wide
      title={t('common.editNamed', { name })}
      fields={fields}
      submit={t('common.save')}
      onClose={onClose}
    >
      <TextInput {...fields.text('name')} label={t('providers.name')} withAsterisk />
      <ProviderFields fields={fields} />
      {removesAccess && (
        <Alert color="red" variant="outline" c="var(--mantine-color-text)">
          {t('providers.accessLost', { name })}
        </Alert>
      )}
    </FormDialog>
  );
}
