import { httpCalls } from '@gatehouse/contracts/topology';
import { commands } from './commands/index.js';

/** What commands make besides the call that they are called by. */
const ALSO_TRIED: readonly string[] = [
  ...['update-customer-member', 'remove-customer-member'],
  ...['create-customer-contact', 'delete-customer-contact'],
  ...['create-job', 'create-asset', 'create-video-session'],
];

const NO_RIGHT = 'changes what is shown of somebody, and no right';
const DESK = 'changes what is shown, of things that the commands make';
const MAIL = 'decides what is mailed, and lets nobody in';
const LATER = 'is not explored yet';

/** The calls that change something and that no command makes, each with the reason. */
const NOT_TRIED: Readonly<Record<string, string>> = {
  'create-provider': 'begins each sequence',
  'update-me': NO_RIGHT,
  'update-contact': NO_RIGHT,
  'update-customer-contact': NO_RIGHT,
  'update-department': NO_RIGHT,
  'set-branding': NO_RIGHT,
  'read-notification': NO_RIGHT,
  'read-all-notifications': NO_RIGHT,
  'add-job-comment': DESK,
  'update-job': DESK,
  'update-asset': DESK,
  'create-site': DESK,
  'update-site': DESK,
  'update-video-session': DESK,
  'create-template': DESK,
  'update-template': DESK,
  'delete-template': DESK,
  'begin-attachment': DESK,
  'delete-attachment': DESK,
  'import-assets': DESK,
  'set-notification-preferences': MAIL,
  'report-mail-event': MAIL,
  'remove-email-block': MAIL,
  'create-webhook': MAIL,
  'update-webhook': MAIL,
  'delete-webhook': MAIL,
  'retry-webhook-delivery': MAIL,
  'set-audit-retention': 'decides how long records are kept',
  'retry-dead-letter': 'there are none',
  'enable-contact': LATER,
  'import-members': LATER,
  'import-to-customer': LATER,
  'resend-activation': LATER,
  'renew-activation': LATER,
  'end-my-session': LATER,
  'forgot-password': LATER,
  'reset-password': LATER,
  'issue-password-reset': LATER,
  'issue-customer-password-reset': LATER,
  'erase-account': LATER,
  'delete-department': LATER,
};

/** The calls of which nobody has said whether they are explored, and those that are said to be and do not exist. */
export function undecided(): string[] {
  const changing = httpCalls.filter(({ http }) => http?.method !== 'GET').map(({ name }) => name);
  const decided = [...commands.keys(), ...ALSO_TRIED, ...Object.keys(NOT_TRIED)];
  const made = decided.filter((name) => name !== 'create-thing');
  return [
    ...changing.filter((name) => !made.includes(name)),
    ...made.filter((name) => !changing.includes(name)),
  ];
}
