import type { Membership } from '../memberships/membership.rules.js';
import { roleAfterIndependence } from '../roles/role.rules.js';

/** A membership in a customer that becomes an organisation of its own; the same one where its roles are called alike there (B12). */
export function membershipAfterIndependence(before: Membership): Membership {
  const roles = [...new Set(before.roles.map(roleAfterIndependence))];
  if (roles.join() === before.roles.join()) return before;
  // Its tokens are revoked for the organisation as a whole.
  return { ...before, roles, version: before.version + 1 };
}

/** What the roles of these people become, and how many have each. */
export function roleChanges(members: readonly Membership[]) {
  const counts = new Map<string, number>();
  for (const role of members.flatMap(({ roles }) => roles))
    counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts]
    .map(([from, count]) => ({ from, to: roleAfterIndependence(from), members: count }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
