import type { AccessStatus } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { Status, type Tone } from '../../parts/status.js';

const TONES: Readonly<Record<AccessStatus, Tone>> = {
  off: 'none',
  pending: 'waiting',
  accepted: 'good',
  disabled: 'bad',
};

export function AccessStatusMark({ status }: { status: AccessStatus }) {
  const { t } = useTranslation();
  return <Status tone={TONES[status]}>{t(`access.status.${status}`)}</Status>;
}
