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
  NotificationPreference,
} from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import type { FeedReader } from './feed-reader.rules.js';
import type { Page } from '../mail-queue/mail-queue.repository.js';

/** Something to be told. */
export interface NewFeedItem {
  kind: NotificationKind;
  event: NotificationEvent;
  /** Of which customer it is: people who are bound to a department hear of that department's only. */
  customerId: CustomerId | null;
  /** The job, asset or video session; what comes of one within a minute makes one mail. */
  subjectId: string | null;
  title: string;
  number: number | null;
  state: string | null;
  body: string | null;
  /** `https`, or a path of the portal. */
  link: string | null;
  /** Who did it, and so is not told. */
  actorId: UserId | null;
  /** The one whom it concerns; null for everybody in the organisation. */
  userId: UserId | null;
  /** Told only to those who hold it, in the feed; null for everybody. */
  permission: Permission | null;
}

/** A place in the feed of an organisation. */
export interface FeedItem extends Notification {
  seq: number;
}

export interface FeedPart {
  items: FeedItem[];
  seq: number;
  more: boolean;
}

/** The feed of each organisation: one row for all who may see it. */
export abstract class FeedRepository {
  /** Adds an entry; until the transaction ends nobody else adds to that organisation's feed. */
  abstract add(context: Context, organizationId: OrganizationId, news: NewFeedItem): Promise<void>;
  /** The newest first. */
  abstract list(
    context: Context,
    reader: FeedReader,
    request: { limit: number; cursor?: string | undefined },
  ): Promise<Page<Notification>>;
  /** @param most where to stop counting */
  abstract countUnread(context: Context, reader: FeedReader, most: number): Promise<number>;
  /** The oldest first. */
  abstract after(
    context: Context,
    reader: FeedReader,
    after: number,
    limit: number,
  ): Promise<FeedPart>;
  /** Where the feed of an organisation ends. */
  abstract end(context: Context, organizationId: OrganizationId): Promise<number>;
  /** @returns its place; null where there is none that the reader may see */
  abstract positionOf(
    context: Context,
    reader: FeedReader,
    id: NotificationId,
  ): Promise<number | null>;
}

/** Up to where people have read, and what further on. */
export abstract class ReadMarkRepository {
  abstract markRead(context: Context, reader: FeedReader, seq: number): Promise<void>;
  abstract markReadUpTo(context: Context, reader: FeedReader, seq: number): Promise<void>;
}

/** What people switched off, by membership; what nobody switched is on. */
export abstract class PreferenceRepository {
  abstract find(
    context: Context,
    userId: UserId,
    organizationId: OrganizationId,
  ): Promise<NotificationPreference[]>;
  abstract put(
    context: Context,
    userId: UserId,
    organizationId: OrganizationId,
    preferences: readonly NotificationPreference[],
  ): Promise<void>;
}
