import { AssetState, JobState, VideoSessionState } from '@gatehouse/contracts/service-desk';
import { NoticeState, type Notification } from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';

/** What Gatehouse itself says in a notice; undefined for other notifications. */
const noticeOf = ({ kind, state }: Notification): NoticeState | undefined =>
  kind === 'notice' ? NoticeState.safeParse(state).data : undefined;

/** A notification as a title and one line of text. */
export function useNotificationText(): (notification: Notification) => {
  title: string;
  text: string;
} {
  const { t } = useTranslation();
  return (notification) => {
    const notice = noticeOf(notification);
    const { title } = notification;
    if (!notice) return { title, text: textOf(notification) };
    return {
      title: t(`notifications.notices.${notice}.title`, { subject: title }),
      text: t(`notifications.notices.${notice}.text`),
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

const LINK = /^(?:https:\/\/|\/(?![/\\]))/;

/** A console path or external URL with more details, or null. */
export function linkOf(notification: Notification): string | null {
  const { kind, subjectId, title, link } = notification;
  // As links in emails: never `//`, which would lead elsewhere.
  if (link !== null && LINK.test(link)) return link;
  if (subjectId === null) return null;
  if (kind === 'job') return `/jobs/${subjectId}`;
  if (kind === 'asset' || kind === 'code') return `/assets?q=${encodeURIComponent(title)}`;
  if (kind === 'video-session') return `/video-sessions/${subjectId}`;
  return null;
}
