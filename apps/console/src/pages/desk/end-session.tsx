import { Textarea } from '@mantine/core';
import {
  getVideoSession,
  listVideoSessions,
  updateVideoSession,
  type VideoSession,
} from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { Dialog, DialogForm } from '../../parts/dialog.js';
import { useFields } from '../../parts/fields.js';

/** Ends a video session, with what came of it. */
export function EndSession({ session, onClose }: { session: VideoSession; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useChange(updateVideoSession, [getVideoSession, listVideoSessions]);
  const fields = useFields(updateVideoSession.input.pick({ summary: true }), {
    edits: { read: getVideoSession, input: { videoSessionId: session.id } },
    initial: { summary: session.summary },
    submit: async ({ summary }) => {
      await change.mutateAsync({ videoSessionId: session.id, state: 'ended', summary });
      onClose();
    },
  });
  return (
    <Dialog title={t('video.endTitle', { title: session.title })} onClose={onClose}>
      <DialogForm fields={fields} submit={t('video.end')} onClose={onClose}>
        <Textarea
          {...fields.text('summary')}
          label={t('video.summary')}
          description={t('video.summaryHint')}
          autosize
          minRows={3}
        />
      </DialogForm>
    </Dialog>
  );
}
