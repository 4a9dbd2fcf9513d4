import type {
  CustomerId,
  DepartmentId,
  MembershipId,
  OrganizationId,
  ProviderId,
  UserId,
} from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** On which sides of the desk somebody sits, and for which organisation. */
export interface Side {
  kinds: ('provider' | 'customer')[];
  organizationId: OrganizationId;
}

/** Of whom something is: the provider that looks after it, and its customer. */
export interface Owned {
  providerId: ProviderId;
  customerId: CustomerId;
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

/** What the desk knows of a customer: who serves it, and what it is called. */
export interface CustomerRecord {
  id: CustomerId;
  providerId: ProviderId;
  name: string;
  /** The department of the provider to which it belongs. */
  departmentId: DepartmentId | null;
}

/** The customers, as tenant-access last told of them. */
export abstract class CustomerDirectory {
  abstract note(context: Context, customer: CustomerRecord): Promise<void>;
  abstract isServedBy(context: Context, id: CustomerId, providerId: ProviderId): Promise<boolean>;
}

export interface MemberRecord {
  membershipId: MembershipId;
  organizationId: OrganizationId;
  userId: UserId;
}

/** Who belongs to which organisation, as tenant-access last told of them. */
export abstract class MemberDirectory {
  /** Changes nothing where that membership is over: the news of its end may come first. */
  abstract note(context: Context, member: MemberRecord): Promise<void>;
  abstract forget(context: Context, member: MemberRecord): Promise<void>;
  abstract isMember(
    context: Context,
    organizationId: OrganizationId,
    userId: UserId,
  ): Promise<boolean>;
}
