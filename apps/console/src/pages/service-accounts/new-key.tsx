import { Checkbox, SimpleGrid, Text, TextInput } from '@mantine/core';
import {
  createApiKey,
  listApiKeys,
  type NewApiKey,
  type ServiceAccount,
} from '@gatehouse/contracts/tenant-access';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { CodeLine } from '../../components/code-block.js';
import { DateTimeInput } from '../../components/date-time-input.js';
import { FormDialog } from '../../components/dialog.js';
import { LinesInput } from '../../components/lines-input.js';
import { NewSecret } from '../../components/new-secret.js';
import { useSchemaForm } from '../../components/use-schema-form.js';

const FORM = createApiKey.input.omit({ serviceAccountId: true });

/** Creates an API key, and shows it once. */
export function NewKey({ account, onClose }: { account: ServiceAccount; onClose: () => void }) {
  const { t } = useTranslation();
  const creation = useApiMutation(createApiKey, [listApiKeys]);
  const [made, setMade] = useState<NewApiKey>();
  const fields = useSchemaForm(FORM, {
    initial: { permissions: [], expiresAt: null, networks: null },
    submit: async (values) =>
      setMade(await creation.mutateAsync({ serviceAccountId: account.id, ...values })),
  });
  if (made) return <ShownKey made={made} onClose={onClose} />;
  const permissions = fields.choices('permissions');
  const networks = fields.choices('networks');
  const { onChange: _, ...expiresAt } = fields.text('expiresAt');
  return (
    <FormDialog
      wide
      title={t('apiKeys.add')}
      fields={fields}
      submit={t('apiKeys.add')}
      onClose={onClose}
    >
      <TextInput {...fields.text('name')} label={t('apiKeys.name')} data-autofocus />
      <Checkbox.Group
        label={t('apiKeys.permissions')}
        description={t('apiKeys.permissionsHint')}
        value={permissions.value}
        onChange={permissions.onChange}
        error={permissions.error}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="sm">
          {account.permissions.map((each) => (
            <Checkbox key={each} value={each} label={t(`permissions.${each}`)} />
          ))}
        </SimpleGrid>
        {account.permissions.length === 0 && (
          <Text size="sm">{t('serviceAccounts.noPermissions')}</Text>
        )}
      </Checkbox.Group>
      <DateTimeInput
        {...expiresAt}
        label={t('apiKeys.expiry')}
        description={t('apiKeys.expiryHint')}
        onMoment={(moment) => fields.set('expiresAt', moment)}
      />
      <LinesInput
        {...networks}
        label={t('apiKeys.networks')}
        description={t('apiKeys.networksHint')}
        error={networks.error && t('apiKeys.networksInvalid')}
        onChange={(lines) => fields.set('networks', lines.length > 0 ? lines : null)}
      />
    </FormDialog>
  );
}

function ShownKey({ made: { name, key }, onClose }: { made: NewApiKey; onClose: () => void }) {
  const { t } = useTranslation();
  const header = `Authorization: Bearer ${key}`;
  return (
    <NewSecret
      title={t('apiKeys.newTitle', { name })}
      text={t('apiKeys.newText')}
      secret={key}
      copyLabel={t('apiKeys.copy')}
      onClose={onClose}
    >
      <div>
        <Text size="xs" c="dimmed" mb={4}>
          {t('apiKeys.header')}
        </Text>
        <CodeLine text={header} copyLabel={t('apiKeys.copyHeader')} />
      </div>
    </NewSecret>
  );
}
