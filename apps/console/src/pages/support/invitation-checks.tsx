import type { SupportInvitation } from '@gatehouse/contracts/invitations';
import { useTranslation } from 'react-i18next';
import { ago, dateTime } from '../../i18n/formats.js';
import { Check, type Verdict } from './check.js';
import { CheckGroup } from './check-group.js';

const VERDICTS: Readonly<Record<SupportInvitation['status'], Verdict>> = {
  draft: 'note',
  sent: 'note',
  accepted: 'ok',
  expired: 'problem',
  revoked: 'note',
  blocked: 'problem',
};

export function InvitationChecks({ invitations }: { invitations: readonly SupportInvitation[] }) {
  const { t } = useTranslation();
  return (
    <CheckGroup title={t('signInProblems.invitations')}>
      {invitations.length === 0 && (
        <Check verdict="note" title={t('signInProblems.noInvitation')} />
      )}
      {invitations.map(({ id, organizationName, status, createdAt, sentAt, expiresAt }) => (
        <Check
          key={id}
          verdict={VERDICTS[status]}
          title={`${organizationName} · ${t(`invitations.statuses.${status}`)}`}
          todo={t(`signInProblems.invitationTodo.${status}`)}
        >
          {sentAt
            ? t('signInProblems.sent', { when: ago(sentAt) })
            : t('signInProblems.created', { when: ago(createdAt) })}
          {status === 'sent' &&
            expiresAt &&
            ` · ${t('signInProblems.expires', { when: dateTime(expiresAt) })}`}
        </Check>
      ))}
    </CheckGroup>
  );
}
