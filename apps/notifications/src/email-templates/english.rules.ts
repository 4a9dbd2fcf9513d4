import type { Wording } from './wording.rules.js';

export const english: Wording = {
  locale: 'en-GB',
  greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
  onceUntil: (moment) => `The link works once, until ${moment}.`,
  invitation: {
    subject: (organization) => `You are invited to ${organization}`,
    opening: (who, organization) =>
      `${who === null ? 'You have been invited' : `${who} invites you`} to join ${organization}. Open the link to activate your account.`,
    portal: (provider) => `Your account lets you into the portal of ${provider}.`,
    button: 'Activate your account',
    otherwise:
      'If you were not expecting this, you can ignore it: nothing happens until the link is used.',
    foot: (provider) => `This invitation was sent from the portal of ${provider}.`,
  },
  accountFoot: (provider) =>
    `You get this mail because it concerns your account at ${provider}. It cannot be switched off.`,
  passwordReset: {
    subject: 'Reset your password',
    opening:
      'Somebody, hopefully you, asked to reset your password. Open the link to choose a new one.',
    button: 'Choose a new password',
    otherwise: 'If it was not you, you can ignore this: your password stays as it is.',
  },
  passwordChanged: {
    subject: 'Your password was changed',
    opening: 'The password of your account has just been changed. If it was you, all is well.',
    button: 'Go to the portal',
    otherwise: 'If it was not you, choose a new password at once and tell your administrator.',
  },
  administratorAdded: {
    subject: (organization) => `New administrator at ${organization}`,
    opening: (who, organization) =>
      `${who ?? 'Somebody'} is an administrator of ${organization} from now on, and may manage its people, roles and settings.`,
    button: 'Look at who may do what',
    otherwise: 'If this is not as it should be, take the role away again and find out who gave it.',
  },
  digest: {
    subject: (count, organization) => `${count} updates from ${organization}`,
    opening: (organization) => `This is new at ${organization}:`,
    more: (count) => `And ${count} more in the portal.`,
    button: 'Open the portal',
    why: (organization) =>
      `You get this mail because notifications by e-mail are switched on for you at ${organization}.`,
    unsubscribe: 'No more notifications by e-mail',
  },
  kinds: {
    job: 'Job',
    asset: 'Asset',
    code: 'Asset code',
    'video-session': 'Video session',
    notice: 'Notice',
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
