import type {
  Area,
  DepartmentId,
  OrganizationId,
  OrganizationKind,
  ProviderId,
} from '@gatehouse/contracts';
import type { AccessStatus, Module } from '@gatehouse/contracts/tenant-access';
import { isOpen } from '../access-grants/access-grant.rules.js';

/** What decides whether the people of an organisation are let in. */
export interface Organization {
  id: OrganizationId;
  kind: OrganizationKind;
  name: string;
  /** The provider whose portal it is: itself for a provider, nobody for the platform. */
  providerId: ProviderId | null;
  providerModules: Module[];
  /** What that provider's people append to their address to make their username (E7). */
  usernameSuffix: string | null;
  /** The department of its provider to which a customer belongs. */
  departmentId: DepartmentId | null;
  /** The grant of a customer; also of one that became an organisation of its own, whose epochs go on counting. */
  grant: { status: AccessStatus; areas: Area[]; epoch: number; endedEpoch: number } | null;
}

/** Whether an organisation lets its people in. A customer's needs the provider's module (B1) and an open grant. */
export function admitsMembers(organization: Organization): boolean {
  if (organization.kind !== 'customer') return true;
  const { grant, providerModules } = organization;
  return providerModules.includes('customer-login') && grant !== null && isOpen(grant);
}

/** Whether a session that began at this epoch of the organisation may still go on. */
export function allowsSession(organization: Organization, beganAt: number): boolean {
  return admitsMembers(organization) && beganAt >= (organization.grant?.endedEpoch ?? 0);
}

/** The areas that bind the people of an organisation: only a customer's are chosen by somebody else. */
export const areasOf = ({ kind, grant }: Organization): Area[] =>
  kind === 'customer' ? (grant?.areas ?? []) : [];

/** Whether it was a customer and is an organisation of its own now (B12). */
export const isIndependent = ({ kind, grant }: Organization): boolean =>
  kind === 'provider' && grant !== null;
