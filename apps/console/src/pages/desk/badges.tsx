import type {
  AssetState,
  JobPriority,
  JobState,
  VideoSessionState,
} from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type StatusTone } from '../../components/status-badge.js';

const JOB: Readonly<Record<JobState, StatusTone>> = {
  new: 'busy',
  planned: 'busy',
  'in-progress': 'waiting',
  'on-hold': 'none',
  resolved: 'good',
  closed: 'none',
};
const ASSET: Readonly<Record<AssetState, StatusTone>> = {
  'in-operation': 'good',
  'needs-attention': 'waiting',
  'out-of-order': 'bad',
  retired: 'none',
};
const SESSION: Readonly<Record<VideoSessionState, StatusTone>> = {
  planned: 'busy',
  running: 'good',
  ended: 'none',
};
const PRIORITY: Readonly<Record<JobPriority, StatusTone>> = {
  low: 'none',
  normal: 'none',
  high: 'waiting',
  urgent: 'bad',
};

export function JobBadge({ state }: { state: JobState }) {
  const { t } = useTranslation();
  return <StatusBadge tone={JOB[state]}>{t(`jobs.states.${state}`)}</StatusBadge>;
}

export function PriorityBadge({ priority }: { priority: JobPriority }) {
  const { t } = useTranslation();
  return <StatusBadge tone={PRIORITY[priority]}>{t(`jobs.priorities.${priority}`)}</StatusBadge>;
}

export function AssetBadge({ state }: { state: AssetState }) {
  const { t } = useTranslation();
  return <StatusBadge tone={ASSET[state]}>{t(`assets.states.${state}`)}</StatusBadge>;
}

export function SessionBadge({ state }: { state: VideoSessionState }) {
  const { t } = useTranslation();
  return <StatusBadge tone={SESSION[state]}>{t(`video.states.${state}`)}</StatusBadge>;
}
