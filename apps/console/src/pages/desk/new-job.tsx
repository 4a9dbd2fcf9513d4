import { Group } from '@mantine/core';
import { createJob, listJobs } from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useApiMutation } from '../../api/queries.js';
import { FormDialog } from '../../components/dialog.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { JobFields } from './job-fields.js';
import { AssetPicker, CustomerPicker, SitePicker } from './pickers.js';

export function NewJob({
  customerId,
  onClose,
}: {
  customerId: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const creation = useApiMutation(createJob, [listJobs]);
  const fields = useSchemaForm(createJob.input, {
    initial: { customerId, type: 'repair', priority: 'normal' },
    submit: async (values) => {
      const { id } = await creation.mutateAsync(values);
      navigate(`/jobs/${id}`);
    },
  });
  const customer = fields.choice('customerId');
  return (
    <FormDialog
      wide
      title={t('jobs.add')}
      fields={fields}
      submit={t('jobs.create')}
      onClose={onClose}
    >
      {!customerId && <CustomerPicker {...customer} label={t('desk.customer')} />}
      <JobFields fields={fields} />
      {customer.value && (
        <Group grow align="start">
          <AssetPicker
            {...fields.choice('assetId')}
            customerId={customer.value}
            label={t('desk.asset')}
          />
          <SitePicker
            {...fields.choice('siteId')}
            customerId={customer.value}
            label={t('desk.site')}
          />
        </Group>
      )}
    </FormDialog>
  );
}
