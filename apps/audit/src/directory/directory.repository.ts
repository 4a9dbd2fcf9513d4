import type { CustomerId, EventData, MemberActor, UserId } from '@gatehouse/contracts';
import type { customerChanged } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';

/** Projections of tenant-access and identity: which provider a customer belongs to, and what users and service accounts are called. */
export abstract class DirectoryRepository {
  abstract putCustomer(context: Context, customer: EventData<typeof customerChanged>): void;
  abstract putMember(context: Context, id: UserId, kind: MemberActor['kind'], name: string): void;
  /** Whether the caller's organisation may read the entire chain of a customer. */
  abstract mayReadWholeChain(context: Context, customerId: CustomerId): Promise<boolean>;
}
