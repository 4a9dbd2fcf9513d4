import {
  createVideoSession,
  getVideoSession,
  listVideoSessions,
  updateVideoSession,
  type VideoSession,
} from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { FormDialog } from '../../components/dialog.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { SummaryField, VideoSessionFields } from './video-session-fields.js';

/** Sessions can be edited at any time, even after they have ended. */
const schema = createVideoSession.input
  .pick({ title: true, plannedAt: true, participants: true, joinUrl: true })
  .extend({ summary: updateVideoSession.input.shape.summary });

export function EditVideoSession({
  session,
  onClose,
}: {
  session: VideoSession;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const change = useApiMutation(updateVideoSession, [getVideoSession, listVideoSessions]);
  const fields = useSchemaForm(schema, {
    edits: { read: getVideoSession, input: { videoSessionId: session.id } },
    initial: {
      title: session.title,
      plannedAt: session.plannedAt.toISOString(),
      participants: session.participants,
      joinUrl: session.joinUrl,
      summary: session.summary,
    },
    submit: async (values) => {
      await change.mutateAsync({ videoSessionId: session.id, ...values });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('common.editNamed', { name: session.title })}
      fields={fields}
      submit={t('common.save')}
      onClose={onClose}
    >
      <VideoSessionFields fields={fields} />
      <SummaryField fields={fields} />
    </FormDialog>
  );
}
