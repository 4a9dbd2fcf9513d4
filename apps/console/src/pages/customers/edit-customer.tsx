import { Select, TextInput } from '@mantine/core';
import {
  CustomerKind,
  getCustomer,
  listCustomers,
  updateCustomer,
  type Customer,
} from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { FormDialog } from '../../components/dialog.js';
import { TimeZoneSelect } from '../../components/time-zone-select.js';
import { MoreFields } from './more-fields.js';
import { DepartmentSelect } from '../people/department-select.js';
import { useSchemaForm } from '../../components/use-schema-form.js';

export function EditCustomer({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useApiMutation(updateCustomer, [getCustomer, listCustomers]);
  const fields = useSchemaForm(updateCustomer.input.omit({ customerId: true }), {
    edits: { read: getCustomer, input: { customerId: customer.id } },
    initial: customer,
    submit: async (values) => {
      await change.mutateAsync({ customerId: customer.id, ...values });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('customers.edit', { name: customer.name })}
      fields={fields}
      submit={t('common.save')}
      onClose={onClose}
    >
      <TextInput {...fields.text('name')} label={t('customers.name')} withAsterisk data-autofocus />
      <Select
        {...fields.choice('kind')}
        label={t('customers.kind')}
        description={t('customers.kindHint')}
        allowDeselect={false}
        data={CustomerKind.options.map((value) => ({
          value,
          label: t(`customers.kinds.${value}`),
        }))}
      />
      <TextInput
        {...fields.text('email')}
        type="email"
        label={t('person.email')}
        description={t('customers.emailHint')}
      />
      <MoreFields fields={fields} />
      <TimeZoneSelect
        {...fields.choice('timeZone')}
        label={t('common.timeZone')}
        description={t('customers.timeZoneHint')}
        placeholder={t('customers.timeZoneOfProvider')}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
      />
      <DepartmentSelect {...fields.choice('departmentId')} />
    </FormDialog>
  );
}
