import type { CustomerId, DepartmentId, ProviderId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

export interface CustomerRecord {
  id: CustomerId;
  providerId: ProviderId;
  name: string;
  /** The department of the provider that it belongs to. */
  departmentId: DepartmentId | null;
}

/** A copy of the customers, as last reported by tenant-access. */
export abstract class CustomerRepository {
  abstract save(context: Context, customer: CustomerRecord): void;
  abstract isServedBy(context: Context, id: CustomerId, providerId: ProviderId): Promise<boolean>;
}
