import { z } from 'zod';
import { call, NoContent, pageOf, PageQuery } from '../call.js';
import { CustomerId, NotificationId } from '../ids.js';
import { InvalidRequest, NotFound } from '../problems.js';
import { Instant } from '../scalar.js';

/**
 * What notifications are about, each of which people switch on and off: the codes of assets, assets, jobs, video sessions (B11), and
 * notices, of the portal itself or of other systems.
 */
export const NotificationKind = z.enum(['code', 'asset', 'job', 'video-session', 'notice']);

export type NotificationKind = z.infer<typeof NotificationKind>;

/** What became of it: it is new, it has another state, something else of it changed, somebody commented on it, or it is just told. */
export const NotificationEvent = z.enum(['created', 'moved', 'changed', 'commented', 'told']);

export type NotificationEvent = z.infer<typeof NotificationEvent>;

/** One entry of somebody's feed. */
export const Notification = z.object({
  id: NotificationId,
  kind: NotificationKind,
  event: NotificationEvent,
  /** Of which customer of the provider; null for what concerns none. */
  customerId: CustomerId.nullable(),
  /** The job, asset or video session, or what another system calls it. */
  subjectId: z.uuid().nullable(),
  title: z.string(),
  /** The number of a job. */
  number: z.number().int().nullable(),
  /** The state that it is in since. */
  state: z.string().nullable(),
  /** What a notice says. */
  body: z.string().nullable(),
  link: z.string().nullable(),
  at: Instant,
  read: z.boolean(),
});

export type Notification = z.infer<typeof Notification>;

/** Which notifications of one kind somebody wants, and where. */
export const NotificationPreference = z.strictObject({
  kind: NotificationKind,
  mail: z.boolean(),
  inApp: z.boolean(),
});

export type NotificationPreference = z.infer<typeof NotificationPreference>;

/** Who has more unread than this has this many: nobody counts on. */
export const MAX_UNREAD = 100;

export const listNotifications = call('notifications', 'list-notifications', {
  summary: 'Lists what the caller was told in this organisation, the newest first (B11)',
  http: { method: 'GET', path: '/me/notifications' },
  access: 'signed-in',
  input: PageQuery.omit({ q: true }),
  output: pageOf(Notification).extend({
    unreadCount: z
      .number()
      .int()
      .max(MAX_UNREAD)
      .describe(`${MAX_UNREAD} stands for that many or more`),
  }),
  problems: [InvalidRequest],
});

export const readNotification = call('notifications', 'read-notification', {
  summary: 'Notes that the caller has read a notification',
  http: { method: 'POST', path: '/me/notifications/:notificationId/read', status: 204 },
  access: 'signed-in',
  input: z.strictObject({ notificationId: NotificationId }),
  output: NoContent,
  problems: [NotFound],
});

export const readAllNotifications = call('notifications', 'read-all-notifications', {
  summary: 'Notes that the caller has read everything up to now, or up to a notification',
  http: { method: 'POST', path: '/me/notifications/read', status: 204 },
  access: 'signed-in',
  input: z.strictObject({ upTo: NotificationId.optional() }),
  output: NoContent,
  problems: [NotFound],
});

const Preferences = z.object({ preferences: z.array(NotificationPreference) });

export const getNotificationPreferences = call('notifications', 'get-notification-preferences', {
  summary: 'Which notifications the caller gets in this organisation, by mail and here (B11)',
  http: { method: 'GET', path: '/me/notification-preferences' },
  access: 'signed-in',
  input: z.strictObject({}),
  output: Preferences,
  problems: [],
});

export const setNotificationPreferences = call('notifications', 'set-notification-preferences', {
  summary: 'Switches kinds of notifications on and off; those not named stay as they are (B11)',
  http: { method: 'PUT', path: '/me/notification-preferences' },
  access: 'signed-in',
  input: z.strictObject({ preferences: z.array(NotificationPreference).max(20) }),
  output: Preferences,
  problems: [InvalidRequest],
});

/** What a stream of somebody's notifications goes on with. `seq` counts within an organisation, in the order of commits. */
export const listFeedAfter = call('notifications', 'list-feed-after', {
  summary: 'What came into the feed of the caller after a place in it, the oldest first',
  access: 'signed-in',
  input: z.strictObject({
    /** Null to learn where the feed ends by now. */
    after: z.number().int().min(0).nullable(),
    limit: z.number().int().min(1).max(200),
  }),
  output: z.object({
    items: z.array(Notification.extend({ seq: z.number().int() })),
    /** Where to go on: nothing up to here is missing. */
    seq: z.number().int(),
    /** Whether there is more behind it by now. */
    more: z.boolean(),
  }),
  problems: [],
});

export const unsubscribe = call('notifications', 'unsubscribe', {
  summary: 'Switches off the mails that can be, by the link in one of them (RFC 8058)',
  access: 'anyone',
  input: z.strictObject({ token: z.string().max(200) }),
  output: NoContent,
  problems: [NotFound],
});
