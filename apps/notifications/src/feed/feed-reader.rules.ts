import type { Area, OrganizationId, Permission, UserActor, UserId } from '@gatehouse/contracts';
import { NotificationKind, type NotificationPreference } from '@gatehouse/contracts/notifications';
import { joinedAt } from '../people/member.rules.js';

/** What a user may see in the feed of the organisation they act for. */
export interface FeedReader {
  userId: UserId;
  organizationId: OrganizationId;
  /** Members do not see what happened before they joined. */
  since: Date;
  kinds: NotificationKind[];
  permissions: readonly Permission[];
}

/** The area that a customer's users need for a kind. */
export const AREA_OF: Readonly<Record<NotificationKind, Area | null>> = {
  code: 'assets',
  asset: 'assets',
  job: 'jobs',
  'video-session': 'video-sessions',
  notice: null,
};

export function readerOf(
  actor: UserActor,
  preferences: readonly NotificationPreference[],
): FeedReader {
  const { userId, organizationId, membershipId, organizationKind, areas, departmentId } = actor;
  // What needs a permission is about the whole organization.
  const permissions = departmentId === null ? actor.permissions : [];
  const off = preferences.filter(({ inApp }) => !inApp).map(({ kind }) => kind);
  const isAllowed = (kind: NotificationKind): boolean => {
    const area = AREA_OF[kind];
    return organizationKind !== 'customer' || area === null || areas.includes(area);
  };
  const kinds = NotificationKind.options.filter((kind) => isAllowed(kind) && !off.includes(kind));
  return { userId, organizationId, since: joinedAt(membershipId), kinds, permissions };
}

/** All kinds; those without a stored preference are on. */
export const withDefaults = (stored: readonly NotificationPreference[]): NotificationPreference[] =>
  NotificationKind.options.map(
    (kind) => stored.find((each) => each.kind === kind) ?? { kind, mail: true, inApp: true },
  );
