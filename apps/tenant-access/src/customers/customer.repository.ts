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
  /** Null to use the provider's. */
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
  /** A customer of the caller's organization. `for change` locks it, and its grant, until the transaction ends. */
  abstract find(
    context: Context,
    id: CustomerId,
    lock?: 'for change',
  ): Promise<CustomerWithGrant | null>;
  /** The caller's own organization, if it is a customer. */
  abstract findSelf(context: Context): Promise<CustomerRecord | null>;
  abstract save(context: Context, customer: CustomerRecord): Promise<void>;
  abstract list(
    context: Context,
    request: PageRequest & { access?: AccessStatus | undefined },
  ): Promise<Page<CustomerWithGrant>>;
}
