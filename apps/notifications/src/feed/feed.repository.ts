import type {
  CustomerId,
  NotificationId,
  OrganizationId,
  Permission,
  UserId,
} from '@gatehouse/contracts';
import type {
  Notification,
  NotificationEvent,
  NotificationKind,
} from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';
import type { FeedReader } from './feed-reader.rules.js';

export interface NewFeedItem {
  kind: NotificationKind;
  event: NotificationEvent;
  /** The customer it is about: users bound to a department see only its customers. */
  customerId: CustomerId | null;
  /** The job, asset or video session. Items about the same subject within a minute are grouped in one mail. */
  subjectId: string | null;
  title: string;
  number: number | null;
  state: string | null;
  body: string | null;
  /** An `https` URL, or a path of the portal. */
  link: string | null;
  /** Who caused it, and is therefore not notified. */
  actorId: UserId | null;
  /** The only recipient; null for everyone in the organisation. */
  userId: UserId | null;
  /** The permission needed to see it in the feed; null for none. */
  permission: Permission | null;
}

export interface FeedItem extends Notification {
  seq: number;
}

export interface FeedPart {
  items: FeedItem[];
  /** Where to continue. */
  seq: number;
  more: boolean;
}

/** One feed per organisation, with one row for all users who may see an item. */
export abstract class FeedRepository {
  /** Appends an item. Locks the feed of the organisation until the transaction ends. */
  abstract add(context: Context, organizationId: OrganizationId, item: NewFeedItem): void;
  /**
   * Whether an item in this state was added for this subject within the last hour. Locks the feed, so that of several transactions that ask
   * at the same time, only the first finds none.
   */
  abstract hasRecent(
    context: Context,
    organizationId: OrganizationId,
    subjectId: string,
    state: string,
  ): Promise<boolean>;
  /** Newest first. */
  abstract list(
    context: Context,
    reader: FeedReader,
    request: PageRequest,
  ): Promise<Page<Notification>>;
  /** Counts up to `most`. */
  abstract countUnread(context: Context, reader: FeedReader, most: number): Promise<number>;
  /** Oldest first. */
  abstract after(
    context: Context,
    reader: FeedReader,
    after: number,
    limit: number,
  ): Promise<FeedPart>;
  /** The position of the newest item. */
  abstract end(context: Context, organizationId: OrganizationId): Promise<number>;
  /** Null unless the reader may see the item. */
  abstract positionOf(
    context: Context,
    reader: FeedReader,
    id: NotificationId,
  ): Promise<number | null>;
}
