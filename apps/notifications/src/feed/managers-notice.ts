import type { Permission, UserId } from '@gatehouse/contracts';
import type { NoticeState } from '@gatehouse/contracts/notifications';
import { english } from '../email-templates/english.rules.js';
import type { NewFeedItem } from './feed.repository.js';

interface About {
  /** The title: the domain, the host of the webhook's URL, or the API key. */
  subject: string;
  subjectId: string;
  /** The page where something can be done about it. */
  link: string;
  /** Who is notified. */
  permission: Permission;
  /** What is known beyond the state, in English. */
  detail?: string;
  /** Who caused it, and is therefore not notified. */
  actorId?: UserId | null;
}

/**
 * A notice of Gatehouse itself. The console and the emails say it in the reader's language, by its state; its body is for those who read
 * the feed elsewhere.
 */
export function managersNotice(
  state: NoticeState,
  { subject, subjectId, link, permission, detail, actorId = null }: About,
): NewFeedItem & { subjectId: string; state: NoticeState } {
  const { title, text } = english.notices[state];
  return {
    kind: 'notice',
    event: 'told',
    title: subject,
    state,
    customerId: null,
    subjectId,
    number: null,
    body: [`${title(subject)}.`, text, detail].filter((part) => part).join(' '),
    link,
    actorId,
    userId: null,
    permission,
  };
}
