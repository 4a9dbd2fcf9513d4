import type {
  CustomerId,
  MembershipId,
  PortalViewId,
  ProviderId,
  RoleId,
  SessionId,
  UserId,
} from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** A provider's user looking at the portal of a customer, as one of its roles would see it. */
export interface StoredPortalView {
  id: PortalViewId;
  customerId: CustomerId;
  providerId: ProviderId;
  membershipId: MembershipId;
  userId: UserId;
  sessionId: SessionId;
  /** Its display name. */
  role: string;
  /** Null for a built-in role. */
  roleId: RoleId | null;
  endsAt: Date;
}

export abstract class PortalViewRepository {
  /** The names of the customer's own roles that its members have, in order. */
  abstract rolesOfMembers(context: Context, customerId: CustomerId): Promise<string[]>;
  /** Whether a member of the customer has the role. */
  abstract isRoleOfMember(
    context: Context,
    customerId: CustomerId,
    roleId: RoleId,
  ): Promise<boolean>;
  abstract create(context: Context, view: StoredPortalView): void;
  /** A view of the caller's own that is not over. */
  abstract find(context: Context, id: PortalViewId): Promise<StoredPortalView | null>;
  /** @returns the id of the session's view, if it had one */
  abstract endOfSession(context: Context, sessionId: SessionId): Promise<PortalViewId | null>;
  abstract end(context: Context, id: PortalViewId): void;
  /** Ends expired views, so that the audit log says so. */
  abstract endOverdue(context: Context): void;
}
