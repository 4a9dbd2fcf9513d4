import type { SupportInvitation } from '@gatehouse/contracts/invitations';
import { useTranslation } from 'react-i18next';
import { ago, dateTime } from '../../i18n/formats.js';
import { Condition, type Verdict } from './condition.js';
import { Conditions } from './conditions.js';

const VERDICTS: Readonly<Record<SupportInvitation['status'], Verdict>> = {
  draft: 'notable',
  sent: 'notable',
  accepted: 'fine',
  expired: 'hinders',
  revoked: 'notable',
  blocked: 'hinders',
};

/** What was sent to the address, and what became of it. */
export function InvitationConditions({
  invitations,
}: {
  invitations: readonly SupportInvitation[];
}) {
  const { t } = useTranslation();
  return (
    <Conditions title={t('whyNot.invitations')}>
      {invitations.length === 0 && <Condition verdict="notable" title={t('whyNot.noInvitation')} />}
      {invitations.map(({ id, organizationName, status, createdAt, sentAt, expiresAt }) => (
        <Condition
          key={id}
          verdict={VERDICTS[status]}
          title={`${organizationName} · ${t(`invitations.statuses.${status}`)}`}
          todo={t(`whyNot.invitationTodo.${status}`)}
        >
          {sentAt
            ? t('whyNot.sent', { when: ago(sentAt) })
            : t('whyNot.created', { when: ago(createdAt) })}
          {status === 'sent' &&
            expiresAt &&
            ` · ${t('whyNot.expires', { when: dateTime(expiresAt) })}`}
        </Condition>
      ))}
    </Conditions>
  );
}
