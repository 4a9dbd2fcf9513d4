import { Text } from '@mantine/core';
import type { Invitation, InvitationStatus } from '@gatehouse/contracts/invitations';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type StatusTone } from '../../components/status-badge.js';

const TONES: Readonly<Record<InvitationStatus, StatusTone>> = {
  draft: 'none',
  sent: 'waiting',
  accepted: 'good',
  expired: 'bad',
  revoked: 'none',
  blocked: 'bad',
};

/** What became of an invitation. */
export function InvitationBadge({ status, withdrawnBecause }: Invitation) {
  const { t } = useTranslation();
  return (
    <>
      <StatusBadge tone={TONES[status]}>{t(`invitations.statuses.${status}`)}</StatusBadge>
      {withdrawnBecause && (
        <Text size="xs" c="dimmed">
          {t(`invitations.because.${withdrawnBecause}`)}
        </Text>
      )}
    </>
  );
}
