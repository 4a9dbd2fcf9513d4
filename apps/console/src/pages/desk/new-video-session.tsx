import { TextInput } from '@mantine/core';
import { createVideoSession, listVideoSessions } from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { Dialog, DialogForm } from '../../parts/dialog.js';
import { useFields } from '../../parts/fields.js';
import { CustomerPicker } from './pickers.js';

export function NewVideoSession({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const creation = useChange(createVideoSession, [listVideoSessions]);
  const fields = useFields(
    createVideoSession.input.omit({ participants: true, jobId: true, assetId: true }),
    {
      submit: async (values) => {
        await creation.mutateAsync(values);
        onClose();
      },
    },
  );
  return (
    <Dialog title={t('video.add')} onClose={onClose}>
      <DialogForm fields={fields} submit={t('video.plan')} onClose={onClose}>
        <CustomerPicker {...fields.choice('customerId')} label={t('desk.customer')} />
        <TextInput {...fields.text('title')} label={t('video.title')} />
        <TextInput
          type="datetime-local"
          label={t('video.plannedAt')}
          required
          withAsterisk
          data-field="plannedAt"
          error={fields.text('plannedAt').error}
          onChange={(event) => {
            const at = new Date(event.currentTarget.value);
            fields.set('plannedAt', Number.isNaN(at.getTime()) ? '' : at.toISOString());
          }}
        />
        <TextInput
          {...fields.text('joinUrl')}
          type="url"
          label={t('video.joinUrl')}
          description={t('video.joinUrlHint')}
        />
      </DialogForm>
    </Dialog>
  );
}
