import { Group, Select, Textarea, TextInput } from '@mantine/core';
import {
  createJob,
  getJob,
  JobPriority,
  JobType,
  listJobs,
  updateJob,
  type Job,
} from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { FormDialog } from '../../components/dialog.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { AssigneePicker } from './assignee-picker.js';
import { AssetPicker, SitePicker } from './pickers.js';

/** Edits everything about a job except its customer and state. */
export function EditJob({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useApiMutation(updateJob, [getJob, listJobs]);
  const { customerId } = job;
  const { title, description, type, priority, assigneeId, assetId, siteId } = job;
  const fields = useSchemaForm(createJob.input.omit({ customerId: true }), {
    edits: { read: getJob, input: { jobId: job.id } },
    initial: { title, description, type, priority, assigneeId, assetId, siteId },
    submit: async (values) => {
      await change.mutateAsync({ jobId: job.id, ...values });
      onClose();
    },
  });
  return (
    <FormDialog
      wide
      title={t('common.editNamed', { name: `#${job.number}` })}
      fields={fields}
      submit={t('common.save')}
      onClose={onClose}
    >
      <TextInput {...fields.text('title')} label={t('jobs.title')} />
      <Textarea
        {...fields.text('description')}
        label={t('jobs.description')}
        autosize
        minRows={3}
        maxRows={12}
      />
      <Group grow align="start">
        <Select
          {...fields.choice('type')}
          label={t('jobs.type')}
          allowDeselect={false}
          data={JobType.options.map((value) => ({ value, label: t(`jobs.types.${value}`) }))}
        />
        <Select
          {...fields.choice('priority')}
          label={t('jobs.priority')}
          allowDeselect={false}
          data={JobPriority.options.map((value) => ({
            value,
            label: t(`jobs.priorities.${value}`),
          }))}
        />
      </Group>
      <AssigneePicker {...fields.choice('assigneeId')} label={t('jobs.assignee')} />
      <AssetPicker {...fields.choice('assetId')} customerId={customerId} label={t('desk.asset')} />
      <SitePicker {...fields.choice('siteId')} customerId={customerId} label={t('desk.site')} />
    </FormDialog>
  );
}
