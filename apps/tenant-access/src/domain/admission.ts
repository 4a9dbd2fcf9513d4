import type { Area, OrganizationId, OrganizationKind, ProviderId } from '@gatehouse/contracts';
import type { AccessStatus, Module } from '@gatehouse/contracts/tenant-access';

/** What decides whether the people of an organisation are let in. */
export interface Organization {
  id: OrganizationId;
  kind: OrganizationKind;
  name: string;
  /** The provider whose portal it is: itself for a provider, nobody for the platform. */
  providerId: ProviderId | null;
  providerModules: Module[];
  /** Only for customers. */
  grant: { status: AccessStatus; areas: Area[]; epoch: number; endedEpoch: number } | null;
}

/** Whether an organisation lets its people in. A customer's needs the provider's module (B1) and an open grant. */
export function letsIn(organization: Organization): boolean {
  if (organization.kind !== 'customer') return true;
  const status = organization.grant?.status;
  return (
    organization.providerModules.includes('customer-login') &&
    (status === 'pending' || status === 'accepted')
  );
}

/** Whether a session that began at this epoch of the organisation may still go on. */
export function goesOn(organization: Organization, beganAt: number): boolean {
  return letsIn(organization) && beganAt >= (organization.grant?.endedEpoch ?? 0);
}
