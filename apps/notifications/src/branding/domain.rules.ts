import type { DomainFault, PortalDomain } from '@gatehouse/contracts/notifications';

export interface DomainClaim {
  domain: string;
  /** Random, and of this provider's claim to this domain only. */
  token: string;
  verifiedAt: Date | null;
  seenAt: Date | null;
  /** At how many daily checks in a row the record was missing. */
  missed: number;
}

/** What is at a name in DNS; null if that could not be found out. */
export type TextRecords = readonly string[] | null;

export const recordOf = ({
  domain,
  token,
}: Pick<DomainClaim, 'domain' | 'token'>): PortalDomain['record'] => ({
  type: 'TXT',
  name: `_gatehouse.${domain}`,
  value: `gatehouse-verification=${token}`,
});

export const portalDomainOf = (claim: DomainClaim): PortalDomain => ({
  domain: claim.domain,
  verifiedAt: claim.verifiedAt,
  seenAt: claim.seenAt,
  missedChecks: claim.missed,
  record: recordOf(claim),
});

/** Why the records do not prove a claim; null if one does. Other programs may have records at the same name. */
export function faultOf(
  { record }: Pick<PortalDomain, 'record'>,
  found: TextRecords,
): DomainFault | null {
  if (found === null) return 'dns-failed';
  if (found.length === 0) return 'record-missing';
  return found.some((text) => text.trim() === record.value) ? null : 'record-wrong';
}
