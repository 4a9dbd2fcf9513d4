import {
  getVideoSession,
  listVideoSessions,
  updateVideoSession,
  type VideoSession,
} from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { FormDialog } from '../../components/dialog.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { SummaryField } from './video-session-fields.js';

/** Ends a video session with a summary. */
export function EndSession({ session, onClose }: { session: VideoSession; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useApiMutation(updateVideoSession, [getVideoSession, listVideoSessions]);
  const fields = useSchemaForm(updateVideoSession.input.pick({ summary: true }), {
    edits: { read: getVideoSession, input: { videoSessionId: session.id } },
    initial: { summary: session.summary },
    submit: async ({ summary }) => {
      await change.mutateAsync({ videoSessionId: session.id, state: 'ended', summary });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('video.endTitle', { title: session.title })}
      fields={fields}
      submit={t('video.end')}
      onClose={onClose}
    >
      <SummaryField fields={fields} />
    </FormDialog>
  );
}
