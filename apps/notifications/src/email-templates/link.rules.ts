import type { Template } from './email-content.rules.js';

const PATHS: Readonly<Record<Template, string>> = {
  invitation: '/activate',
  'password-reset': '/reset-password',
  'password-changed': '/',
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
