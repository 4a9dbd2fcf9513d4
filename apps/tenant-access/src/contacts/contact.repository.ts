import type { ContactId, OrganizationId } from '@gatehouse/contracts';
import type { Contact } from '@gatehouse/contracts/tenant-access';
import type { Context, Stored } from '@gatehouse/platform';

/** Belongs to the organization that owns the contact, or to one of its customers. */
export interface ContactRecord extends Stored<Omit<Contact, 'userId'>> {
  /** The organization that keeps the contact. */
  ownerOrganizationId: OrganizationId;
  /** The address, normalized for comparison. */
  emailKey: string;
  version: number;
}

/** The contacts that an organization keeps of its own people, or of those of one customer. */
export interface ContactScope {
  ownerOrganizationId: OrganizationId;
  organizationId: OrganizationId;
}

export abstract class ContactRepository {
  /** Locks the contact until the transaction ends. */
  abstract findForChange(
    context: Context,
    scope: ContactScope,
    id: ContactId,
  ): Promise<ContactRecord | null>;
  /** Like {@link findForChange}, wherever the person belongs. */
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
  abstract countOf(context: Context, scope: ContactScope): Promise<number>;
  /** The organizations that keep a contact with the address. Needs the scope of that address. */
  abstract ownersOf(context: Context, emailKey: string): Promise<OrganizationId[]>;
  /** Removes the caller's contacts with the address. */
  abstract removeByEmail(context: Context, emailKey: string): void;
}
