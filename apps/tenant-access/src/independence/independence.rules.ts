import type { Membership } from '../memberships/membership.rules.js';
import { roleAfterIndependence } from '../roles/role.rules.js';

interface Member {
  readonly roles: string[];
  readonly version: number;
}

/** Maps the roles of a member to those of a provider. Returns the same one if they have the same names. */
export function memberAfterIndependence<T extends Member>(before: T): T {
  const roles = [...new Set(before.roles.map(roleAfterIndependence))];
  if (roles.join() === before.roles.join()) return before;
  // The epoch stays: tokens and API keys are revoked for the whole organization.
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
