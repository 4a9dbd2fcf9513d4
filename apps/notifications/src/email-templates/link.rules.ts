import type { Template } from './email-content.rules.js';

const PATHS: Readonly<Record<Template, string>> = {
  invitation: '/activate',
  'password-reset': '/reset-password',
  'password-changed': '/',
  'administrator-added': '/',
  news: '/',
};

/**
 * The link of a mail. The token is in the fragment, which browsers send to no server: it stands in no access log and in no
 * Referer header.
 * @param publicUrl where the portal is, without a slash at the end
 * @param token null where the mail lets nobody in
 */
export const linkFor = (template: Template, publicUrl: string, token: string | null): string =>
  `${publicUrl}${PATHS[template]}${token === null ? '' : `#token=${encodeURIComponent(token)}`}`;
