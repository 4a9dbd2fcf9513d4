import { z } from 'zod';
import { CustomerId, NotificationId } from '../ids.js';
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
