import { Button, Checkbox, Group, Select, Skeleton, Stack, Text } from '@mantine/core';
import { Area, CustomerRole, Language } from '@gatehouse/contracts';
import { setAccess, type AccessGrant, type Customer } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { FormDialog } from '../../components/dialog.js';
import { LanguageSelect } from '../../components/person-fields.js';
import { useRoleNames } from '../../components/use-role-names.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { TOUCHED_BY_ACCESS } from './customer-access.js';

const ActivationPreview = lazy(() => import('./activation-preview.js'));

const FIELDS = setAccess.input.pick({ areas: true, role: true, language: true, sendEmail: true });

const FIRST_AREAS: Area[] = ['jobs', 'assets'];

/** Turns access on for a customer that has not accepted yet: who gets the email, and what they will see. */
export function TurnOnDialog({
  customer,
  onDone,
  onClose,
}: {
  customer: Customer;
  onDone: (access: AccessGrant) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const [previews, preview] = useDisclosure();
  const { id: customerId, name, email, access } = customer;
  const change = useApiMutation(setAccess, TOUCHED_BY_ACCESS);
  const fields = useSchemaForm(FIELDS, {
    initial: {
      areas: access.status === 'off' ? FIRST_AREAS : access.areas,
      role: access.role ?? 'administrator',
      language: customer.language ?? 'en',
      sendEmail: true,
    },
    submit: async (values) => {
      onDone(await change.mutateAsync({ customerId, enabled: true, ...values }));
      onClose();
    },
  });
  const language = fields.choice('language');
  return (
    <FormDialog
      title={t('access.turnOn.title', { name })}
      fields={fields}
      submit={t(fields.values.sendEmail === false ? 'access.turnOn.doLater' : 'access.turnOn.do')}
      wide
      onClose={onClose}
    >
      <Text size="sm">{t('access.turnOn.will', { email, name })}</Text>
      <Group grow align="start">
        <Select
          {...fields.choice('role')}
          label={t('access.turnOn.role')}
          allowDeselect={false}
          data={CustomerRole.options.map((value) => ({ value, label: roleName(value) }))}
        />
        <LanguageSelect {...language} label={t('access.turnOn.language')} />
      </Group>
      <Checkbox.Group {...fields.choices('areas')} label={t('access.turnOn.areas')}>
        <Stack gap="xs" mt={6}>
          {Area.options.map((area) => (
            <Checkbox
              key={area}
              value={area}
              label={t(`areas.names.${area}`)}
              description={t(`areas.texts.${area}`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox
        {...fields.box('sendEmail')}
        label={t('access.turnOn.now')}
        description={t('access.turnOn.later')}
      />
      <div>
        <Button
          variant="default"
          size="compact-sm"
          aria-expanded={previews}
          onClick={preview.toggle}
        >
          {t('access.turnOn.preview')}
        </Button>
      </div>
      {previews && (
        <Suspense fallback={<Skeleton height={320} />}>
          <ActivationPreview customerId={customerId} language={Language.parse(language.value)} />
        </Suspense>
      )}
    </FormDialog>
  );
}
