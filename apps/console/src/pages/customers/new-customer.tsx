import { SegmentedControl, Text, TextInput } from '@mantine/core';
import {
  countCustomers,
  createCustomer,
  CustomerKind,
  listCustomers,
} from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useApiMutation } from '../../api/queries.js';
import { FormDialog } from '../../components/dialog.js';
import { MoreFields } from './more-fields.js';
import { useSchemaForm } from '../../components/use-schema-form.js';

export function NewCustomer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const creation = useApiMutation(createCustomer, [listCustomers, countCustomers]);
  const fields = useSchemaForm(createCustomer.input, {
    initial: { kind: 'corporate' },
    submit: async (values) => {
      const { id } = await creation.mutateAsync(values);
      navigate(`/customers/${id}`);
    },
  });
  const kind = fields.choice('kind');
  return (
    <FormDialog
      title={t('customers.add')}
      fields={fields}
      submit={t('customers.create')}
      onClose={onClose}
    >
      <TextInput {...fields.text('name')} label={t('customers.name')} data-autofocus />
      <div>
        <SegmentedControl
          fullWidth
          aria-label={t('customers.kind')}
          value={kind.value ?? 'corporate'}
          onChange={kind.onChange}
          data={CustomerKind.options.map((value) => ({
            value,
            label: t(`customers.kinds.${value}`),
          }))}
        />
        <Text size="xs" c="dimmed" mt={6}>
          {t('customers.kindHint')}
        </Text>
      </div>
      <TextInput
        {...fields.text('email')}
        type="email"
        label={t('person.email')}
        description={t('customers.emailHint')}
      />
      <MoreFields fields={fields} />
    </FormDialog>
  );
}
