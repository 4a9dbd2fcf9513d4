import { Checkbox, Select, Stack, Text } from '@mantine/core';
import { Area, CustomerRole } from '@gatehouse/contracts';
import { setAccess, type AccessGrant, type Customer } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { FormDialog } from '../../components/dialog.js';
import { useRoleNames } from '../../components/use-role-names.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { TOUCHED_BY_ACCESS } from './customer-access.js';

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
  const { id: customerId, name, email, access } = customer;
  const change = useApiMutation(setAccess, TOUCHED_BY_ACCESS);
  const fields = useSchemaForm(setAccess.input.pick({ areas: true, role: true }), {
    initial: {
      areas: access.status === 'off' ? FIRST_AREAS : access.areas,
      role: access.role ?? 'administrator',
    },
    submit: async (values) => {
      onDone(await change.mutateAsync({ customerId, enabled: true, ...values }));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('access.turnOn.title', { name })}
      fields={fields}
      submit={t('access.turnOn.do')}
      onClose={onClose}
    >
      <Text size="sm">{t('access.turnOn.will', { email, name })}</Text>
      <Select
        {...fields.choice('role')}
        label={t('access.turnOn.role')}
        allowDeselect={false}
        data={CustomerRole.options.map((value) => ({ value, label: roleName(value) }))}
      />
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
    </FormDialog>
  );
}
