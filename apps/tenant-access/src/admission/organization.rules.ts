import type {
  Area,
  DepartmentId,
  OrganizationId,
  OrganizationKind,
  ProviderId,
} from '@gatehouse/contracts';
import { isAccessOpen, type AccessStatus, type Module } from '@gatehouse/contracts/tenant-access';

/** What decides whether an organization's members may sign in. */
export interface Organization {
  id: OrganizationId;
  kind: OrganizationKind;
  name: string;
  /** The provider whose portal it is: a provider's own id, null for the platform. */
  providerId: ProviderId | null;
  providerModules: Module[];
  /** What the provider's people append to their e-mail address to form a username. */
  usernameSuffix: string | null;
  /** The provider's department that a customer is assigned to. */
  departmentId: DepartmentId | null;
  /** A customer's grant. A customer that became independent keeps it, and its epochs continue. */
  grant: { status: AccessStatus; areas: Area[]; epoch: number; endedEpoch: number } | null;
}

/** Whether an organization's members may sign in. Customers need the provider's module and an open grant. */
export function admitsMembers(organization: Organization): boolean {
  if (organization.kind !== 'customer') return true;
  const { grant, providerModules } = organization;
  return providerModules.includes('customer-login') && grant !== null && isAccessOpen(grant);
}

/** Whether a session that started at this epoch of the organization may continue. */
export function allowsSession(organization: Organization, startedAt: number): boolean {
  return admitsMembers(organization) && startedAt >= (organization.grant?.endedEpoch ?? 0);
}

/** The areas that members are limited to. Only customers have them. */
export const areasOf = ({ kind, grant }: Organization): Area[] =>
  kind === 'customer' ? (grant?.areas ?? []) : [];

/** Whether the organization used to be a customer. */
export const isIndependent = ({ kind, grant }: Organization): boolean =>
  kind === 'provider' && grant !== null;
