import {
  createJob,
  getJob,
  listJobs,
  updateJob,
  type Job,
} from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { FormDialog } from '../../components/dialog.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { AssigneePicker } from './assignee-picker.js';
import { JobFields } from './job-fields.js';
import { AssetPicker, SitePicker } from './pickers.js';

/** Edits everything about a job except its customer and state. */
export function EditJob({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useApiMutation(updateJob, [getJob, listJobs]);
  const { customerId } = job;
  const fields = useSchemaForm(createJob.input.omit({ customerId: true }), {
    edits: { read: getJob, input: { jobId: job.id } },
    initial: job,
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
      <JobFields fields={fields} />
      <AssigneePicker {...fields.choice('assigneeId')} label={t('jobs.assignee')} />
      <AssetPicker {...fields.choice('assetId')} customerId={customerId} label={t('desk.asset')} />
      <SitePicker {...fields.choice('siteId')} customerId={customerId} label={t('desk.site')} />
    </FormDialog>
  );
}
