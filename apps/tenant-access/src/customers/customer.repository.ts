import type { CustomerId, DepartmentId, ProviderId } from '@gatehouse/contracts';
import type { AccessStatus, CustomerKind } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import type { AccessGrant } from '../access-grants/access-grant.rules.js';
import type { Page, PageRequest } from '../shared/page.js';

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
