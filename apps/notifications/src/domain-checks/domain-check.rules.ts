import type { DomainFault } from '@gatehouse/contracts/notifications';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Without its record at so many daily checks in a row, a domain is no longer used; DNS has outages. */
const MAX_MISSED = 3;

export interface DomainUpdate {
  isVerified: boolean;
  isSeen: boolean;
  /** At how many checks in a row the record was missing. */
  missed: number;
  nextCheckInMs: number;
}

/** @param missed at how many checks in a row the record was missing before this one */
export function afterCheck(missed: number, fault: DomainFault | null): DomainUpdate {
  // It says nothing about the record.
  if (fault === 'dns-failed')
    return { isVerified: true, isSeen: false, missed, nextCheckInMs: HOUR_MS };
  if (fault === null) return { isVerified: true, isSeen: true, missed: 0, nextCheckInMs: DAY_MS };
  const next = missed + 1;
  return { isVerified: next < MAX_MISSED, isSeen: false, missed: next, nextCheckInMs: DAY_MS };
}
