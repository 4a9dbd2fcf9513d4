import { Text, Timeline } from '@mantine/core';
import { getInvitationTimeline, type Invitation } from '@gatehouse/contracts/invitations';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.js';
import { dateTime } from '../../i18n/formats.js';
import { Dialog } from '../../components/dialog.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Loading } from '../../components/loading.js';
import { useFailureText } from '../../components/use-failure-text.js';
import { usePersonNames } from '../../app/use-person-names.js';

/** An invitation's events, including the mail server's response. */
export function InvitationTimeline({
  invitation,
  onClose,
}: {
  invitation: Invitation;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const moments = useApiQuery(getInvitationTimeline, { invitationId: invitation.id, limit: 200 });
  const nameOf = usePersonNames(invitation.organizationId);
  return (
    <Dialog title={t('invitations.timelineOf', { email: invitation.email })} onClose={onClose}>
      {moments.isPending && <Loading />}
      <ProblemAlert problem={moments.error} onRetry={() => void moments.refetch()} />
      <Timeline bulletSize={12} lineWidth={2} active={-1}>
        {moments.data?.items.map(({ at, event, actorId, words }) => (
          <Timeline.Item
            key={`${at.toISOString()} ${event}`}
            title={
              <Text size="sm" fw={550}>
                {t(`invitations.moments.${event}`)}
              </Text>
            }
          >
            <Text size="xs" c="dimmed">
              {dateTime(at)}
              {actorId && ` · ${nameOf(actorId)}`}
            </Text>
            {words && (
              <Text size="xs" mt={4} {...(failureText(words) === null && { ff: 'monospace' })}>
                {failureText(words) ?? words}
              </Text>
            )}
          </Timeline.Item>
        ))}
      </Timeline>
    </Dialog>
  );
}
