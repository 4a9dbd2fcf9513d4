import type {
  CustomerId,
  DepartmentId,
  JobId,
  OrganizationId,
  ProviderId,
} from '@gatehouse/contracts';
import type { Job, JobState } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';

export interface JobRecord {
  id: JobId;
  providerId: ProviderId;
  customerId: CustomerId;
  /** Counts within the provider. */
  number: number;
  title: string;
  description: string;
  state: JobState;
  createdAt: Date;
  version: number;
}

/** What the desk knows of a customer: who serves it, and what it is called. */
export interface CustomerRecord {
  id: CustomerId;
  providerId: ProviderId;
  name: string;
  /** The department of the provider to which it belongs. */
  departmentId: DepartmentId | null;
}

/** On which sides of the desk somebody sits, and for which organisation. */
export interface Side {
  kinds: ('provider' | 'customer')[];
  organizationId: OrganizationId;
}

export interface JobsRequest {
  limit: number;
  cursor?: string | undefined;
  q?: string | undefined;
  customerId?: CustomerId | undefined;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export abstract class JobRepository {
  /** The next number of a provider. Whoever asks next waits until this transaction ends, so numbers have neither gaps nor twins. */
  abstract nextNumber(context: Context, providerId: ProviderId): Promise<number>;
  abstract create(context: Context, job: JobRecord): Promise<void>;
  abstract find(context: Context, side: Side, id: JobId): Promise<Job | null>;
  /** Newest first. */
  abstract list(context: Context, side: Side, request: JobsRequest): Promise<Page<Job>>;
}

/** The customers, as tenant-access last told of them. */
export abstract class CustomerDirectory {
  abstract note(context: Context, customer: CustomerRecord): Promise<void>;
  abstract isServedBy(context: Context, id: CustomerId, providerId: ProviderId): Promise<boolean>;
}
