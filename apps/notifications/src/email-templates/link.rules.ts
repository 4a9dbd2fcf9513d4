import type { NotificationKind } from '@gatehouse/contracts/notifications';
import type { Template } from './email-content.rules.js';

const PATHS: Readonly<Record<Template, string>> = {
  invitation: '/activate',
  'password-reset': '/reset-password',
  'password-changed': '/personal',
  'administrator-added': '/',
  news: '/',
};

/**
 * The link in a mail. Browsers never send the fragment to a server, so the token appears in no access log and no Referer header.
 * @param publicUrl without a trailing slash
 * @param token null for links that grant no access
 */
export const linkFor = (template: Template, publicUrl: string, token: string | null): string =>
  `${publicUrl}${PATHS[template]}${token === null ? '' : `#token=${encodeURIComponent(token)}`}`;

interface Subject {
  kind: NotificationKind;
  subjectId: string | null;
  title: string;
  link: string | null;
}

/** The page of what a notification is about; null if it has none. */
export function subjectUrl(
  publicUrl: string,
  { kind, subjectId, title, link }: Subject,
): string | null {
  if (link !== null) return link.startsWith('/') ? `${publicUrl}${link}` : link;
  if (subjectId === null) return null;
  switch (kind) {
    case 'job':
      return `${publicUrl}/jobs/${subjectId}`;
    case 'video-session':
      return `${publicUrl}/video-sessions/${subjectId}`;
    case 'asset':
    case 'code':
      return `${publicUrl}/assets?q=${encodeURIComponent(title)}`;
    case 'notice':
      return null;
  }
}

/** The page of a member of an organisation. */
export const memberUrl = (publicUrl: string, userId: string, isProvider: boolean): string =>
  `${publicUrl}/${isProvider ? 'users' : 'employees'}/${userId}`;
