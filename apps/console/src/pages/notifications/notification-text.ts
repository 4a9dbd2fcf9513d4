import { AssetState, JobState, VideoSessionState } from '@gatehouse/contracts/service-desk';
import { DomainNotice, type Notification } from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';

/** What a notice says about a verified domain; undefined for other notifications. */
const domainNoticeOf = ({ kind, state }: Notification): DomainNotice | undefined =>
  kind === 'notice' ? DomainNotice.safeParse(state).data : undefined;

/** A notification as a title and one line of text. */
export function useNotificationText(): (notification: Notification) => {
  title: string;
  text: string;
} {
  const { t } = useTranslation();
  return (notification) => {
    const notice = domainNoticeOf(notification);
    const { title } = notification;
    if (!notice) return { title, text: textOf(notification) };
    return {
      title: t(`notifications.domains.${notice}.title`, { domain: title }),
      text: t(`notifications.domains.${notice}.text`),
    };
  };

  function textOf({ kind, event, state, number, body }: Notification): string {
    if (kind === 'notice' || event === 'told')
      return body ?? t(`notifications.events.${kind}.${event}`);
    const text = t(`notifications.events.${kind}.${event}`, { state: stateText(kind, state) });
    return number === null ? text : `#${number} · ${text}`;
  }

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
export function linkOf(notification: Notification): string | null {
  const { kind, subjectId, title, link } = notification;
  if (domainNoticeOf(notification)) return '/settings/branding';
  if (link?.startsWith('https://')) return link;
  if (subjectId === null) return null;
  if (kind === 'job') return `/jobs/${subjectId}`;
  if (kind === 'asset' || kind === 'code') return `/assets?q=${encodeURIComponent(title)}`;
  if (kind === 'video-session') return `/video-sessions/${subjectId}`;
  return null;
}
