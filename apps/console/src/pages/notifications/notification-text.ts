import { AssetState, JobState, VideoSessionState } from '@gatehouse/contracts/service-desk';
import type { Notification } from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';

/** A notification as one line of text. */
export function useNotificationText(): (notification: Notification) => string {
  const { t } = useTranslation();
  return ({ kind, event, state, number, body }) => {
    if (kind === 'notice' || event === 'told')
      return body ?? t(`notifications.events.${kind}.${event}`);
    const text = t(`notifications.events.${kind}.${event}`, { state: stateText(kind, state) });
    return number === null ? text : `#${number} · ${text}`;
  };

  function stateText(kind: Notification['kind'], state: string | null): string {
    const job = JobState.safeParse(state);
    const asset = AssetState.safeParse(state);
    const session = VideoSessionState.safeParse(state);
    if (kind === 'job' && job.success) return t(`jobs.states.${job.data}`);
    if (kind === 'asset' && asset.success) return t(`assets.states.${asset.data}`);
    if (kind === 'video-session' && session.success) return t(`video.states.${session.data}`);
    return state ?? '';
  }
}

/** A console path or external URL with more details, or null. */
export function linkOf({ kind, subjectId, title, link }: Notification): string | null {
  if (link?.startsWith('https://')) return link;
  if (subjectId === null) return null;
  if (kind === 'job') return `/jobs/${subjectId}`;
  if (kind === 'asset' || kind === 'code') return `/assets?q=${encodeURIComponent(title)}`;
  if (kind === 'video-session') return `/video-sessions/${subjectId}`;
  return null;
}
