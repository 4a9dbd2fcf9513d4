import type { Wording } from './wording.rules.js';

export const english: Wording = {
  locale: 'en-GB',
  greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
  onceUntil: (moment) => `The link can be used once, until ${moment}.`,
  invitation: {
    subject: (organization) => `You are invited to ${organization}`,
    opening: (who, organization) =>
      `${who === null ? 'You have been invited' : `${who} has invited you`} to join ${organization}. Open the link to activate your account.`,
    portal: (provider) => `Your account gives you access to the portal of ${provider}.`,
    button: 'Activate your account',
    otherwise:
      'If you weren’t expecting this email, you can ignore it: nothing happens until the link is used.',
    foot: (provider) => `This invitation was sent from the portal of ${provider}.`,
  },
  accountFoot: (provider) =>
    `You’re receiving this email because it concerns your account at ${provider}. It can’t be turned off.`,
  passwordReset: {
    subject: 'Reset your password',
    opening:
      'Someone, hopefully you, asked to reset your password. Open the link to choose a new one.',
    button: 'Choose a new password',
    otherwise: 'If it wasn’t you, you can ignore this email: your password stays the same.',
  },
  passwordChanged: {
    subject: 'Your password was changed',
    opening:
      'The password of your account has just been changed. If that was you, there’s nothing to do.',
    button: 'Go to the portal',
    otherwise: 'If it wasn’t you, reset your password now and tell your administrator.',
  },
  administratorAdded: {
    subject: (organization) => `New administrator at ${organization}`,
    opening: (who, organization) =>
      `${who ?? 'Someone'} is now an administrator of ${organization} and can manage its people, roles and settings.`,
    button: 'Review permissions',
    otherwise: 'If this is unexpected, remove the role and find out who granted it.',
  },
  digest: {
    subject: (count, organization) => `${count} updates from ${organization}`,
    opening: (organization) => `What’s new at ${organization}:`,
    more: (count) => `And ${count} more in the portal.`,
    button: 'Open the portal',
    why: (organization) =>
      `You’re receiving this email because email notifications are turned on for you at ${organization}.`,
    unsubscribe: 'Unsubscribe from email notifications',
  },
  kinds: {
    job: 'Job',
    asset: 'Asset',
    code: 'Asset code',
    'video-session': 'Video session',
    notice: 'Notice',
  },
  notices: {
    'domain-record-missing': {
      title: (subject) => `The DNS record of ${subject} is missing`,
      text: 'Publish it again: after three days in a row without it, links in emails lead to the default address.',
    },
    'domain-record-wrong': {
      title: (subject) => `The DNS record of ${subject} has another value`,
      text: 'Correct it: after three days in a row without the right value, links in emails lead to the default address.',
    },
    'domain-unverified': {
      title: (subject) => `${subject} is no longer verified`,
      text: 'Its DNS record was missing or had another value for three days in a row. Links in emails lead to the default address until you verify the domain again.',
    },
    'webhook-failing': {
      title: (subject) => `The webhook to ${subject} was disabled`,
      text: 'Deliveries to it kept failing. Nothing is sent to it until you enable it again; its deliveries show the last error.',
    },
    'webhook-gone': {
      title: (subject) => `The webhook to ${subject} was disabled`,
      text: 'Its server responded that the URL no longer exists (410). Nothing is sent to it until you enable it again.',
    },
    'api-key-created': {
      title: (subject) => `New API key: ${subject}`,
      text: 'Whoever has it can act as this service account. If this is unexpected, delete the key and find out who created it.',
    },
    'api-key-refused': {
      title: (subject) => `API key used from outside its networks: ${subject}`,
      text: 'The request was refused. If it wasn’t yours, someone else has the key: replace it. You are notified at most once an hour; further attempts are in the audit log.',
    },
  },
  isNew: 'New',
  isChanged: 'Changed',
  comments: (count) => (count === 1 ? '1 comment' : `${count} comments`),
  states: {
    new: 'New',
    planned: 'Planned',
    'in-progress': 'In progress',
    'on-hold': 'On hold',
    resolved: 'Resolved',
    closed: 'Closed',
    'in-operation': 'In operation',
    'needs-attention': 'Needs attention',
    'out-of-order': 'Out of order',
    retired: 'Retired',
    running: 'Running',
    ended: 'Ended',
  },
};
