import {
  createApplicationSecret,
  getApplication,
  listApplications,
} from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { DateTimeInput } from '../../components/date-time-input.js';
import { FormDialog } from '../../components/dialog.js';
import { NewSecret } from '../../components/new-secret.js';
import { useSchemaForm } from '../../components/use-schema-form.js';

const FORM = createApplicationSecret.input.omit({ applicationId: true });

/** Creates a secret, and shows it once. */
export function NewApplicationSecret({
  applicationId,
  onClose,
}: {
  applicationId: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const creation = useApiMutation(createApplicationSecret, [getApplication, listApplications]);
  const [secret, setSecret] = useState<string>();
  const fields = useSchemaForm(FORM, {
    initial: { expiresAt: null },
    submit: async (values) => {
      const { clientSecret } = await creation.mutateAsync({ applicationId, ...values });
      setSecret(clientSecret);
    },
  });
  const { onChange: _, ...expiresAt } = fields.text('expiresAt');
  if (secret !== undefined) {
    return (
      <NewSecret
        title={t('applicationSecrets.newTitle')}
        text={t('applicationSecrets.newText')}
        secret={secret}
        copyLabel={t('applicationSecrets.copy')}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={t('applicationSecrets.add')}
      fields={fields}
      submit={t('applicationSecrets.add')}
      onClose={onClose}
    >
      <DateTimeInput
        {...expiresAt}
        label={t('applicationSecrets.expiry')}
        description={t('applicationSecrets.expiryHint')}
        onMoment={(moment) => fields.set('expiresAt', moment)}
      />
    </FormDialog>
  );
}
