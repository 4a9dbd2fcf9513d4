import type {
  Area,
  CustomerId,
  DepartmentId,
  Language,
  MembershipId,
  OrganizationId,
  ProviderId,
  UserId,
} from '@gatehouse/contracts';
import type { Module } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';

export interface Account {
  userId: UserId;
  email: string;
  firstName: string;
  language: Language;
}

export interface Member {
  membershipId: MembershipId;
  organizationId: OrganizationId;
  userId: UserId;
  departmentId: DepartmentId | null;
  roles: string[];
  /** What came before is not for them. */
  since: Date;
  /** Counts the changes of the membership, its end among them. */
  version: number;
}

export interface Customer {
  id: CustomerId;
  providerId: ProviderId;
  name: string;
  departmentId: DepartmentId | null;
  /** Whether it is an organisation of its own by now, in which nobody's grant counts (B12). */
  independent: boolean;
}

export interface Provider {
  providerId: ProviderId;
  name: string;
  modules: Module[];
}

/** Whether a customer's people are let in, and where. */
export interface CustomerAccess {
  customerId: CustomerId;
  /** Whether they have agreed to the terms and are in. */
  open: boolean;
  /** Whether they were turned off; before anybody has come in neither holds. */
  closed: boolean;
  areas: Area[];
}

/** Who there is and where, as the services last told that own them: for what is told outside of any request. */
export abstract class Directory {
  abstract putAccount(context: Context, account: Account): Promise<void>;
  /** Changes nothing where a later change was noted. */
  abstract putMember(context: Context, member: Member): Promise<void>;
  abstract removeMember(
    context: Context,
    member: Pick<Member, 'membershipId' | 'organizationId' | 'userId' | 'version'>,
  ): Promise<void>;
  abstract putCustomer(context: Context, customer: Customer): Promise<void>;
  abstract putAccess(context: Context, grant: CustomerAccess): Promise<void>;
  abstract putProvider(context: Context, provider: Provider): Promise<void>;
  /** Whether a membership was last known to have a role. */
  abstract hasRole(context: Context, id: MembershipId, role: string): Promise<boolean>;
  /** The members of an organisation who have a role. */
  abstract accountsWithRole(context: Context, id: OrganizationId, role: string): Promise<Account[]>;
  /** What an organisation is called; null where nobody has told. */
  abstract nameOf(context: Context, id: OrganizationId): Promise<string | null>;
  /** The provider of a customer, or a provider itself; null where nobody has told of such an organisation. */
  abstract providerOf(context: Context, id: OrganizationId): Promise<OrganizationId | null>;
  abstract isMember(context: Context, userId: UserId, id: OrganizationId): Promise<boolean>;
  abstract findAccount(context: Context, userId: UserId): Promise<Account | null>;
  /** Empty where the address is nobody's any more. */
  abstract firstNameOf(context: Context, email: string): Promise<string>;
}
