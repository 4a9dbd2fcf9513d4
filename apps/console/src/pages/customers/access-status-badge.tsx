import type { AccessStatus } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type StatusTone } from '../../components/status-badge.js';

const TONES: Readonly<Record<AccessStatus, StatusTone>> = {
  off: 'none',
  pending: 'waiting',
  accepted: 'good',
  disabled: 'bad',
};

export function AccessStatusBadge({ status }: { status: AccessStatus }) {
  const { t } = useTranslation();
  return <StatusBadge tone={TONES[status]}>{t(`access.status.${status}`)}</StatusBadge>;
}
