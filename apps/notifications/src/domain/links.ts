import type { Template } from './mail.js';

const PATHS: Readonly<Record<Template, string>> = {
  invitation: '/activate',
  'password-reset': '/reset-password',
};

/**
 * The link of a mail. The token is in the fragment, which browsers send to no server: it stands in no access log and in no
 * Referer header.
 * @param publicUrl where the portal is, without a slash at the end
 */
export const linkOf = (template: Template, publicUrl: string, token: string): string =>
  `${publicUrl}${PATHS[template]}#token=${encodeURIComponent(token)}`;
