import type { CustomerId, DepartmentId, ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** What the desk knows of a customer: who serves it, and what it is called. */
export interface CustomerRecord {
  id: CustomerId;
  providerId: ProviderId;
  name: string;
  /** The department of the provider to which it belongs. */
  departmentId: DepartmentId | null;
}

/** The customers, as tenant-access last told of them. */
export abstract class CustomerRepository {
  abstract save(context: Context, customer: CustomerRecord): Promise<void>;
  abstract isServedBy(context: Context, id: CustomerId, providerId: ProviderId): Promise<boolean>;
}
