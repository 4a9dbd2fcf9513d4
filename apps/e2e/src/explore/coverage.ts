import { httpCalls } from '@gatehouse/contracts/topology';
import { commands } from './commands/index.js';

/** Operations that commands generate under another name. */
const ALSO_COVERED: readonly string[] = [
  ...['update-customer-member', 'remove-customer-member'],
  ...['create-customer-contact', 'delete-customer-contact'],
  ...['issue-customer-password-reset', 'end-customer-member-sessions'],
  ...['create-job', 'create-asset', 'create-video-session'],
];

const NO_PERMISSION_CHANGE = 'changes what is displayed, and no access';
const DESK = 'changes what is shown, of things that the commands make';
const APPLICATION = 'what an application holds is judged by the session that it belongs to';
const VIEW = 'shows what a provider may read anyway, and lets in none of the customer’s people';
const MAIL = 'decides what is emailed, and gives no access';

/** Commands that generate operations of other names, or that change nothing. */
const OF_NO_OPERATION: readonly string[] = [
  ...['create-thing', 'use-api-key', 'repeat-sign-in', 'send-odd-text', 'send-cross-site'],
];

/** State-changing operations without a command, with the reason. */
const NOT_COVERED: Readonly<Record<string, string>> = {
  'create-provider': 'begins each sequence',
  'import-customers': 'creates and updates as create-customer and update-customer do',
  'put-customer': 'creates and updates as create-customer and update-customer do',
  'upsert-members': 'changes as update-member does, and invites as import-members does',
  'start-portal-view': VIEW,
  'end-portal-view': VIEW,
  'delete-customer':
    'is erased in the background, while commands go on about what the model still has of it',
  'update-me': NO_PERMISSION_CHANGE,
  'update-contact': NO_PERMISSION_CHANGE,
  'update-customer-contact': NO_PERMISSION_CHANGE,
  'update-department': NO_PERMISSION_CHANGE,
  'set-branding': NO_PERMISSION_CHANGE,
  'verify-portal-domain': NO_PERMISSION_CHANGE,
  'set-saved-filters': NO_PERMISSION_CHANGE,
  'read-notification': NO_PERMISSION_CHANGE,
  'read-all-notifications': NO_PERMISSION_CHANGE,
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
  'import-jobs': DESK,
  'set-notification-preferences': MAIL,
  'publish-events': MAIL,
  'retry-webhook-delivery': MAIL,
  'create-application': APPLICATION,
  'update-application': APPLICATION,
  'delete-application': APPLICATION,
  'look-up-password-reset': 'shows who the page is for, and changes nothing',
  'find-device': APPLICATION,
  'decide-device': APPLICATION,
  'create-application-secret': APPLICATION,
  'delete-application-secret': APPLICATION,
  'rotate-webhook-secret': MAIL,
  'test-webhook': MAIL,
  'replay-webhook': MAIL,
  'set-audit-retention': 'decides how long records are kept',
  'retry-dead-letter': 'there are none',
};

/** Operations that are neither covered nor excluded, and listed ones that do not exist. */
export function uncoveredOperations(): string[] {
  const changing = httpCalls.filter(({ http }) => http?.method !== 'GET').map(({ name }) => name);
  const decided = [...commands.keys(), ...ALSO_COVERED, ...Object.keys(NOT_COVERED)];
  const made = decided.filter((name) => !OF_NO_OPERATION.includes(name));
  return [
    ...changing.filter((name) => !made.includes(name)),
    ...made.filter((name) => !changing.includes(name)),
  ];
}
