import type {
  AssetState,
  JobPriority,
  JobState,
  VideoSessionState,
} from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { Status, type Tone } from '../../parts/status.js';

const JOB: Readonly<Record<JobState, Tone>> = {
  new: 'busy',
  planned: 'busy',
  'in-progress': 'waiting',
  'on-hold': 'none',
  resolved: 'good',
  closed: 'none',
};
const ASSET: Readonly<Record<AssetState, Tone>> = {
  'in-operation': 'good',
  'needs-attention': 'waiting',
  'out-of-order': 'bad',
  retired: 'none',
};
const SESSION: Readonly<Record<VideoSessionState, Tone>> = {
  planned: 'busy',
  running: 'good',
  ended: 'none',
};
const PRIORITY: Readonly<Record<JobPriority, Tone>> = {
  low: 'none',
  normal: 'none',
  high: 'waiting',
  urgent: 'bad',
};

export function JobMark({ state }: { state: JobState }) {
  const { t } = useTranslation();
  return <Status tone={JOB[state]}>{t(`jobs.states.${state}`)}</Status>;
}

export function PriorityMark({ priority }: { priority: JobPriority }) {
  const { t } = useTranslation();
  return <Status tone={PRIORITY[priority]}>{t(`jobs.priorities.${priority}`)}</Status>;
}

export function AssetMark({ state }: { state: AssetState }) {
  const { t } = useTranslation();
  return <Status tone={ASSET[state]}>{t(`assets.states.${state}`)}</Status>;
}

export function SessionMark({ state }: { state: VideoSessionState }) {
  const { t } = useTranslation();
  return <Status tone={SESSION[state]}>{t(`video.states.${state}`)}</Status>;
}
