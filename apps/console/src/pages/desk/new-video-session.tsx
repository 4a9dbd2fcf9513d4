import { createVideoSession, listVideoSessions } from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { Dialog, DialogForm } from '../../parts/dialog.js';
import { useFields } from '../../parts/fields.js';
import { AssetPicker, CustomerPicker } from './pickers.js';
import { VideoSessionFields } from './video-session-fields.js';

export function NewVideoSession({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const creation = useChange(createVideoSession, [listVideoSessions]);
  const fields = useFields(createVideoSession.input.omit({ jobId: true }), {
    submit: async (values) => {
      await creation.mutateAsync(values);
      onClose();
    },
  });
  const whose = fields.choice('customerId');
  return (
    <Dialog title={t('video.add')} onClose={onClose}>
      <DialogForm fields={fields} submit={t('video.plan')} onClose={onClose}>
        <CustomerPicker {...whose} label={t('desk.customer')} />
        <VideoSessionFields fields={fields} />
        {whose.value && (
          <AssetPicker
            key={whose.value}
            {...fields.choice('assetId')}
            customerId={whose.value}
            label={t('desk.asset')}
          />
        )}
      </DialogForm>
    </Dialog>
  );
}
