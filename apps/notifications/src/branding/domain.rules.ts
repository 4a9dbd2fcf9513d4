import type { DomainFault, PortalDomain } from '@gatehouse/contracts/notifications';

export interface DomainClaim {
  domain: string;
  /** Random, and of this provider's claim to this domain only. */
  token: string;
  verifiedAt: Date | null;
}

/** What is at a name in DNS; null if that could not be found out. */
export type TextRecords = readonly string[] | null;

export const portalDomainOf = ({ domain, token, verifiedAt }: DomainClaim): PortalDomain => ({
  domain,
  verifiedAt,
  record: { type: 'TXT', name: `_gatehouse.${domain}`, value: `gatehouse-verification=${token}` },
});

/** Why the records do not prove a claim; null if one does. Other programs may have records at the same name. */
export function faultOf({ record }: PortalDomain, found: TextRecords): DomainFault | null {
  if (found === null) return 'dns-failed';
  if (found.length === 0) return 'record-missing';
  return found.some((text) => text.trim() === record.value) ? null : 'record-wrong';
}
