import type { SupportAccount } from '@gatehouse/contracts/identity';
import type { SupportMembership } from '@gatehouse/contracts/tenant-access';

/** Whether a person can sign in, or the first reason why not. */
export type SignInStatus =
  'no-account' | 'not-confirmed' | 'no-membership' | 'shut-out' | 'slowed' | 'terms' | 'can';

/** Checks in the same order as sign-in, so it reports the reason the person sees. */
export function signInStatusOf({
  account,
  memberships,
  retryAfterSeconds,
}: {
  account: Pick<SupportAccount, 'confirmed'> | null;
  memberships: readonly SupportMembership[];
  retryAfterSeconds: number;
}): SignInStatus {
  if (!account) return 'no-account';
  if (!account.confirmed) return 'not-confirmed';
  if (memberships.length === 0) return 'no-membership';
  const open = memberships.filter(({ letsIn }) => letsIn);
  if (open.length === 0) return 'shut-out';
  if (retryAfterSeconds > 0) return 'slowed';
  return open.every(mustAcceptTerms) ? 'terms' : 'can';
}

export const mustAcceptTerms = ({ terms }: SupportMembership): boolean =>
  terms.accepted < terms.current;

/** Why a membership doesn't grant access, or null if it does. */
export function accessObstacleOf({
  letsIn,
  moduleEnabled,
  access,
}: SupportMembership): 'module' | 'disabled' | 'off' | null {
  if (letsIn) return null;
  if (!moduleEnabled) return 'module';
  return access === 'disabled' ? 'disabled' : 'off';
}
