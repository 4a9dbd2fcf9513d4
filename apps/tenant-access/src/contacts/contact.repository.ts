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
  /** The organization whose address book it is in. */
  ownerOrganizationId: OrganizationId;
  /** The organization that the person belongs to: the keeper itself, or one of its customers. */
  organizationId: OrganizationId;
  departmentId: DepartmentId | null;
  firstName: string;
  lastName: string;
  email: string;
  /** The address, normalized for comparison. */
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

/** A section of an organization's address book: the contacts that belong to one organization. */
export interface AddressBook {
  ownerOrganizationId: OrganizationId;
  organizationId: OrganizationId;
}

export abstract class ContactRepository {
  /** Locks the contact until the transaction ends. */
  abstract findForChange(
    context: Context,
    book: AddressBook,
    id: ContactId,
  ): Promise<ContactRecord | null>;
  /** Like {@link findForChange}, in any section of the address book. */
  abstract findAnywhereForChange(
    context: Context,
    ownerOrganizationId: OrganizationId,
    id: ContactId,
  ): Promise<ContactRecord | null>;
  /** @throws ContactExists */
  abstract create(context: Context, contact: ContactRecord): Promise<void>;
  /** @throws ContactExists */
  abstract save(context: Context, contact: ContactRecord): Promise<void>;
  abstract remove(context: Context, id: ContactId): Promise<void>;
  abstract countOf(context: Context, book: AddressBook): Promise<number>;
  /** The organizations whose address books hold the address. Needs the scope of that address. */
  abstract ownersOf(context: Context, emailKey: string): Promise<OrganizationId[]>;
  /** Removes the address from the caller's address book. */
  abstract removeByEmail(context: Context, emailKey: string): void;
}
