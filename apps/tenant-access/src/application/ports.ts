import type {
  CustomerId,
  DepartmentId,
  OrganizationId,
  ProviderId,
  UserId,
} from '@gatehouse/contracts';
import type {
  AccessChange,
  AccessStatus,
  CustomerKind,
  Module,
  TermsAcceptance,
} from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import type { AccessGrant } from '../domain/access-grant.js';
import type { Organization } from '../domain/admission.js';

export interface ProviderRecord {
  id: ProviderId;
  name: string;
  modules: Module[];
  emailDomains: string[];
  usernameSuffix: string | null;
  supportContact: string | null;
  timeZone: string;
  createdAt: Date;
  version: number;
}

export interface CustomerRecord {
  id: CustomerId;
  providerId: ProviderId;
  name: string;
  kind: CustomerKind;
  email: string | null;
  departmentId: DepartmentId | null;
  independentAt: Date | null;
  /** Null for its provider's. */
  timeZone: string | null;
  createdAt: Date;
  version: number;
}

export interface TermsRecord {
  providerId: ProviderId;
  version: number;
  title: string;
  body: string;
  publishedAt: Date;
  publishedBy: UserId | null;
}

export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
  q?: string | undefined;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export abstract class ProviderRepository {
  abstract create(context: Context, provider: ProviderRecord): Promise<void>;
  abstract find(context: Context, id: ProviderId): Promise<ProviderRecord | null>;
  /** @throws NotFound */
  abstract change(
    context: Context,
    id: ProviderId,
    change: (provider: ProviderRecord) => Promise<ProviderRecord>,
  ): Promise<ProviderRecord>;
  abstract list(context: Context, request: PageRequest): Promise<Page<ProviderRecord>>;
}

export interface CustomerWithGrant {
  customer: CustomerRecord;
  grant: AccessGrant | null;
}

export abstract class CustomerRepository {
  abstract create(context: Context, customer: CustomerRecord): Promise<void>;
  /** The provider's customer with its grant; also locked until the transaction ends, where it is to be changed. */
  abstract find(
    context: Context,
    id: CustomerId,
    lock?: 'for change',
  ): Promise<CustomerWithGrant | null>;
  /** What its provider keeps of the caller's own organisation, where that is a customer. */
  abstract findSelf(context: Context): Promise<CustomerRecord | null>;
  abstract save(context: Context, customer: CustomerRecord): Promise<void>;
  abstract list(
    context: Context,
    request: PageRequest & { access?: AccessStatus | undefined },
  ): Promise<Page<CustomerWithGrant>>;
}

export abstract class AccessGrantRepository {
  /** How many entries the history of a customer's access has. */
  abstract countChanges(context: Context, customerId: CustomerId): Promise<number>;
  /** Saves a grant, its history, and its event, in one. */
  abstract save(context: Context, before: AccessGrant, after: AccessGrant): Promise<void>;
  /** The grant of a customer, locked until the transaction ends. */
  abstract findForChange(context: Context, customerId: CustomerId): Promise<AccessGrant | null>;
  /** Every open grant of a provider, locked; without those of customers that became organisations of their own. */
  abstract listOpenForChange(context: Context, providerId: ProviderId): Promise<AccessGrant[]>;
  abstract listChanges(
    context: Context,
    customerId: CustomerId,
    request: PageRequest,
  ): Promise<Page<AccessChange>>;
}

export abstract class TermsRepository {
  abstract current(context: Context, providerId: ProviderId): Promise<TermsRecord | null>;
  abstract publish(context: Context, terms: TermsRecord): Promise<void>;
  abstract list(
    context: Context,
    providerId: ProviderId,
    request: PageRequest,
  ): Promise<Page<TermsRecord>>;
  /** The newest version that somebody accepted; 0 where none. */
  abstract acceptedVersion(
    context: Context,
    providerId: ProviderId,
    userId: UserId,
  ): Promise<number>;
  /** @returns when it was accepted, now or before, and whether it was now */
  abstract accept(
    context: Context,
    acceptance: {
      userId: UserId;
      providerId: ProviderId;
      version: number;
      organizationId: OrganizationId;
    },
  ): Promise<{ acceptedAt: Date; first: boolean }>;
}

/** Who accepted the terms. */
export abstract class TermsAcceptances {
  /** Of one version, the newest unless told; the latest first. */
  abstract list(
    context: Context,
    providerId: ProviderId,
    request: PageRequest & { version?: number | undefined },
  ): Promise<Page<TermsAcceptance>>;
}

export abstract class OrganizationRepository {
  /** What decides whether an organisation lets its people in; under the scope of that organisation. */
  abstract find(context: Context, id: OrganizationId): Promise<Organization | null>;
}
