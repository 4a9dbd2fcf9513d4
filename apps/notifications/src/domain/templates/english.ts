import type { Draft } from './layout.js';
import type { Wordings } from './wordings.js';

const instant = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

const greeting = (firstName: string | null): string =>
  firstName ? `Hello ${firstName},` : 'Hello,';

const onceUntil = (expiresAt: Date): string =>
  `The link works once, until ${instant.format(expiresAt)} UTC.`;

/** The wording in English. */
export const english: Wordings = {
  invitation: ({ organizationName, firstName }, url, expiresAt): Draft => ({
    language: 'en',
    subject: `You are invited to ${organizationName}`,
    greeting: greeting(firstName),
    opening: `You have been invited to join ${organizationName}. Open the link to activate your account.`,
    link: { label: 'Activate your account', url },
    closing: [
      onceUntil(expiresAt),
      'If you were not expecting this, you can ignore it: nothing happens until the link is used.',
    ],
  }),
  'password-reset': ({ firstName }, url, expiresAt): Draft => ({
    language: 'en',
    subject: 'Reset your password',
    greeting: greeting(firstName),
    opening:
      'Somebody, hopefully you, asked to reset your password. Open the link to choose a new one.',
    link: { label: 'Choose a new password', url },
    closing: [
      onceUntil(expiresAt),
      'If it was not you, you can ignore this: your password stays as it is.',
    ],
  }),
};
