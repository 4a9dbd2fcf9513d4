import type { Area, OrganizationId, Permission, UserActor, UserId } from '@gatehouse/contracts';
import { NotificationKind, type NotificationPreference } from '@gatehouse/contracts/notifications';

/** Whoever reads a feed, and what of it they may see. */
export interface FeedReader {
  userId: UserId;
  organizationId: OrganizationId;
  /** What came before they were a member is not for them. */
  since: Date;
  kinds: NotificationKind[];
  permissions: readonly Permission[];
}

/** The area that a customer's people need to hear of a kind (D6). */
export const AREA_OF: Readonly<Record<NotificationKind, Area | null>> = {
  code: 'assets',
  asset: 'assets',
  job: 'jobs',
  'video-session': 'video-sessions',
  notice: null,
};

/** What somebody sees of the feed of the organisation in which they act. */
export function readerOf(
  actor: UserActor,
  preferences: readonly NotificationPreference[],
): FeedReader {
  const { userId, organizationId, membershipId, organizationKind, areas, permissions } = actor;
  const off = preferences.filter(({ inApp }) => !inApp).map(({ kind }) => kind);
  const isOpen = (kind: NotificationKind): boolean => {
    const area = AREA_OF[kind];
    return organizationKind !== 'customer' || area === null || areas.includes(area);
  };
  const kinds = NotificationKind.options.filter((kind) => isOpen(kind) && !off.includes(kind));
  return { userId, organizationId, since: createdAt(membershipId), kinds, permissions };
}

/** Every kind, with what was said of it; on where nothing was (B11). */
export const withDefaults = (said: readonly NotificationPreference[]): NotificationPreference[] =>
  NotificationKind.options.map(
    (kind) => said.find((each) => each.kind === kind) ?? { kind, mail: true, inApp: true },
  );

/** When an id was made: a UUIDv7 begins with it (RFC 9562, section 5.7). Ids of other versions say nothing: ever since. */
export function createdAt(id: string): Date {
  return new Date(id[14] === '7' ? parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : 0);
}
