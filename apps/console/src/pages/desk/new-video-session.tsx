import { createVideoSession, listVideoSessions } from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { FormDialog } from '../../components/dialog.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { AssetPicker, CustomerPicker } from './pickers.js';
import { VideoSessionFields } from './video-session-fields.js';

export function NewVideoSession({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const creation = useApiMutation(createVideoSession, [listVideoSessions]);
  const fields = useSchemaForm(createVideoSession.input.omit({ jobId: true }), {
    submit: async (values) => {
      await creation.mutateAsync(values);
      onClose();
    },
  });
  const customer = fields.choice('customerId');
  return (
    <FormDialog title={t('video.add')} fields={fields} submit={t('video.plan')} onClose={onClose}>
      <CustomerPicker {...customer} label={t('desk.customer')} />
      <VideoSessionFields fields={fields} />
      {customer.value && (
        <AssetPicker
          key={customer.value}
          {...fields.choice('assetId')}
          customerId={customer.value}
          label={t('desk.asset')}
        />
      )}
    </FormDialog>
  );
}
