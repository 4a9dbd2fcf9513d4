import type { SupportAccount } from '@gatehouse/contracts/identity';
import type { SupportMembership } from '@gatehouse/contracts/tenant-access';

/** Whether somebody can get in, and where not, what stands in the way first. */
export type Standing =
  'no-account' | 'not-confirmed' | 'no-membership' | 'shut-out' | 'slowed' | 'terms' | 'can';

/** Judges in the order in which sign-in does: what comes first hides what comes after. */
export function standingOf({
  account,
  memberships,
  retryAfterSeconds,
}: {
  account: Pick<SupportAccount, 'confirmed'> | null;
  memberships: readonly SupportMembership[];
  retryAfterSeconds: number;
}): Standing {
  if (!account) return 'no-account';
  if (!account.confirmed) return 'not-confirmed';
  if (memberships.length === 0) return 'no-membership';
  const open = memberships.filter(({ letsIn }) => letsIn);
  if (open.length === 0) return 'shut-out';
  if (retryAfterSeconds > 0) return 'slowed';
  return open.every(hasTermsAhead) ? 'terms' : 'can';
}

/** Whether the person is asked to accept a version of the terms first. */
export const hasTermsAhead = ({ terms }: SupportMembership): boolean =>
  terms.accepted < terms.current;

/** Why a membership lets nobody in; null where it does. */
export function obstacleOf({
  letsIn,
  moduleEnabled,
  access,
}: SupportMembership): 'module' | 'disabled' | 'off' | null {
  if (letsIn) return null;
  if (!moduleEnabled) return 'module';
  return access === 'disabled' ? 'disabled' : 'off';
}
