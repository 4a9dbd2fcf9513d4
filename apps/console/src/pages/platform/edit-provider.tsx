import { Alert, TextInput } from '@mantine/core';
import {
  getProvider,
  listProviders,
  type Provider,
  updateProvider,
} from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { Dialog, DialogForm } from '../../parts/dialog.js';
import { useFields } from '../../parts/fields.js';
import { ProviderFields } from './provider-fields.js';

export function EditProvider({ provider, onClose }: { provider: Provider; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useChange(updateProvider, [listProviders]);
  const { id, name, modules, emailDomains, usernameSuffix, supportContact, timeZone } = provider;
  const fields = useFields(updateProvider.input.omit({ providerId: true }), {
    edits: { read: getProvider, input: { providerId: id } },
    initial: { name, modules, emailDomains, usernameSuffix, supportContact, timeZone },
    submit: async (values) => {
      await change.mutateAsync({ providerId: id, ...values });
      onClose();
    },
  });
  const chosen = fields.choices('modules').value;
  const shutsOut = modules.includes('customer-login') && !chosen.includes('customer-login');
  return (
    <Dialog wide title={t('common.editNamed', { name })} onClose={onClose}>
      <DialogForm fields={fields} submit={t('common.save')} onClose={onClose}>
        <TextInput {...fields.text('name')} label={t('providers.name')} withAsterisk />
        <ProviderFields fields={fields} />
        {shutsOut && (
          <Alert color="red" variant="outline" c="var(--mantine-color-text)">
            {t('providers.shutsOut', { name })}
          </Alert>
        )}
      </DialogForm>
    </Dialog>
  );
}
