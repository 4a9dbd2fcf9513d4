import type {
  ContactId,
  DepartmentId,
  Language,
  OrganizationId,
  UserId,
} from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

export interface ContactRecord {
  id: ContactId;
  /** In whose address book it stands. */
  keeperId: OrganizationId;
  /** Whose person it is: the keeper's own, or a customer's. */
  organizationId: OrganizationId;
  departmentId: DepartmentId | null;
  firstName: string;
  lastName: string;
  email: string;
  /** The address in the form that compares. */
  emailKey: string;
  phone: string | null;
  language: Language;
  contactOnly: boolean;
  createdAt: Date;
  createdBy: UserId;
  enabledAt: Date | null;
  enabledBy: UserId | null;
  version: number;
}

/** One part of an address book: the people of one organisation, as another, or itself, notes them. */
export interface AddressBook {
  keeperId: OrganizationId;
  organizationId: OrganizationId;
}

export abstract class ContactRepository {
  /** A contact of this part of the address book, locked until the transaction ends. */
  abstract findForChange(
    context: Context,
    book: AddressBook,
    id: ContactId,
  ): Promise<ContactRecord | null>;
  /** The same, whichever part of the address book it stands in. */
  abstract findAnywhereForChange(
    context: Context,
    keeperId: OrganizationId,
    id: ContactId,
  ): Promise<ContactRecord | null>;
  /** @throws ContactExists */
  abstract create(context: Context, contact: ContactRecord): Promise<void>;
  /** @throws ContactExists */
  abstract save(context: Context, contact: ContactRecord): Promise<void>;
  abstract remove(context: Context, id: ContactId): Promise<void>;
  abstract countOf(context: Context, book: AddressBook): Promise<number>;
  /** Everyone whose address book holds the address; under the scope of that address. */
  abstract ownersOf(context: Context, emailKey: string): Promise<OrganizationId[]>;
  /** Removes the address from the caller's address book. */
  abstract removeByEmail(context: Context, emailKey: string): Promise<void>;
}
