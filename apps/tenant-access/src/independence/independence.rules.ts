import type { Membership } from '../memberships/membership.rules.js';
import { roleAfterIndependence } from '../roles/role.rules.js';

/** Maps a membership's roles to those of a provider. Returns the same membership if they have the same names. */
export function membershipAfterIndependence(before: Membership): Membership {
  const roles = [...new Set(before.roles.map(roleAfterIndependence))];
  if (roles.join() === before.roles.join()) return before;
  // The epoch stays: tokens are revoked for the whole organization.
  return { ...before, roles, version: before.version + 1 };
}

/** How the members' roles change, with the number of members for each. */
export function roleChanges(members: readonly Membership[]) {
  const counts = new Map<string, number>();
  for (const role of members.flatMap(({ roles }) => roles))
    counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts]
    .map(([from, count]) => ({ from, to: roleAfterIndependence(from), members: count }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
