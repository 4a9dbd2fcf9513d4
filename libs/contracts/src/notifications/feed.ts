import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { CustomerId, NotificationId } from '../ids.js';
import { InvalidRequest, NotFound } from '../problems.js';
import { Instant } from '../scalar.js';
import { Branding } from './branding.js';

/** What a notification is about. Users can turn each kind on and off. `notice` is for notices from the portal or other systems. */
export const NotificationKind = z.enum(['code', 'asset', 'job', 'video-session', 'notice']);

export type NotificationKind = z.infer<typeof NotificationKind>;

/** What happened: it was created, changed its state (`moved`), changed otherwise, or received a comment; `told` is for notices. */
export const NotificationEvent = z.enum(['created', 'moved', 'changed', 'commented', 'told']);

export type NotificationEvent = z.infer<typeof NotificationEvent>;

/**
 * What Gatehouse itself says in a notice, as its state. The title is the domain, the host of the webhook's URL, or the service account with
 * its API key and, where it was refused, the address.
 */
export const NoticeState = z.enum([
  'domain-record-missing',
  'domain-record-wrong',
  'domain-unverified',
  'webhook-failing',
  'webhook-gone',
  'api-key-created',
  'api-key-refused',
]);

export type NoticeState = z.infer<typeof NoticeState>;

export const Notification = z.object({
  id: NotificationId,
  kind: NotificationKind,
  event: NotificationEvent,
  customerId: CustomerId.nullable().describe("The provider's customer it is about; null if none."),
  subjectId: z
    .uuid()
    .nullable()
    .describe('The job, asset or video session, or an id from another system.'),
  title: z.string(),
  number: z.number().int().nullable().describe('The job number.'),
  state: z
    .string()
    .nullable()
    .describe(
      'The new state. Of a notice about a verified domain, whose title is the domain: `domain-record-missing`, `domain-record-wrong` or `domain-unverified`. Of a webhook that was disabled, whose title is the host of its URL: `webhook-failing` or `webhook-gone`. Of an API key, whose title names its service account and it: `api-key-created`, or `api-key-refused` if it was used from outside its networks, with the address in the title.',
    ),
  body: z
    .string()
    .nullable()
    .describe('The text of a notice. Where the state says what happened, it is in English.'),
  link: z.string().nullable(),
  at: Instant,
  read: z.boolean(),
});

export type Notification = z.infer<typeof Notification>;

export const NotificationPreference = z.strictObject({
  kind: NotificationKind,
  mail: z.boolean(),
  inApp: z.boolean(),
});

export type NotificationPreference = z.infer<typeof NotificationPreference>;

/** The maximum of `unreadCount`; unread notifications beyond it are not counted. */
export const MAX_UNREAD = 100;

export const listNotifications = call('notifications', 'list-notifications', {
  summary: 'List your notifications',
  description: 'In the current organization, newest first.',
  http: { method: 'GET', path: '/me/notifications' },
  access: 'signed-in',
  input: PageQuery.omit({ q: true }),
  output: pageOf(Notification).extend({
    unreadCount: z.number().int().max(MAX_UNREAD).describe(`${MAX_UNREAD} means that many or more`),
  }),
  problems: [InvalidRequest],
});

export const readNotification = call('notifications', 'read-notification', {
  summary: 'Mark a notification as read',
  http: { method: 'POST', path: '/me/notifications/:notificationId/read', status: 204 },
  access: 'signed-in',
  input: z.strictObject({ notificationId: NotificationId }),
  output: NoContent,
  problems: [NotFound],
});

export const readAllNotifications = call('notifications', 'read-all-notifications', {
  summary: 'Mark notifications as read',
  description: 'Marks all notifications, or those up to and including `upTo`.',
  http: { method: 'POST', path: '/me/notifications/read', status: 204 },
  access: 'signed-in',
  input: z.strictObject({ upTo: NotificationId.optional() }),
  output: NoContent,
  problems: [NotFound],
});

const Preferences = z.object({ preferences: z.array(NotificationPreference) });

export const getNotificationPreferences = call('notifications', 'get-notification-preferences', {
  summary: 'Get your notification preferences',
  description: 'For the current organization.',
  http: { method: 'GET', path: '/me/notification-preferences' },
  access: 'signed-in',
  input: z.strictObject({}),
  output: Preferences,
  problems: [],
});

export const setNotificationPreferences = call('notifications', 'set-notification-preferences', {
  summary: 'Update your notification preferences',
  description: 'Omitted kinds keep their values.',
  http: { method: 'PUT', path: '/me/notification-preferences' },
  access: 'signed-in',
  input: z.strictObject({ preferences: z.array(NotificationPreference).max(20) }),
  output: Preferences,
  problems: [InvalidRequest],
});

/** For streaming a user's notifications. `seq` increases within an organization in commit order. */
export const listFeedAfter = call('notifications', 'list-feed-after', {
  summary: 'List notifications after a position in the feed, oldest first',
  access: 'signed-in',
  readOnly: true,
  input: z.strictObject({
    /** Null to get the current end of the feed. */
    after: z.number().int().min(0).nullable(),
    limit: z.number().int().min(1).max(200),
  }),
  output: z.object({
    items: z.array(Notification.extend({ seq: z.number().int() })),
    /** Where to continue: everything up to here has been returned. */
    seq: z.number().int(),
    /** Whether there is more after it. */
    more: z.boolean(),
  }),
  problems: [],
});

/** For the gateway's page, which names the recipient. */
export const lookUpUnsubscribe = call('notifications', 'look-up-unsubscribe', {
  summary: 'Look up the link in a notification email',
  access: 'anyone',
  readOnly: true,
  input: z.strictObject({ token: z.string().max(200) }),
  output: Branding,
  problems: [NotFound],
});

export const unsubscribe = call('notifications', 'unsubscribe', {
  summary: 'Unsubscribe from notification emails with the link in an email (RFC 8058)',
  access: 'anyone',
  input: z.strictObject({ token: z.string().max(200) }),
  output: NoContent,
  problems: [NotFound],
});
