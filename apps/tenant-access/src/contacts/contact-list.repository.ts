import type { ContactId } from '@gatehouse/contracts';
import type { Contact } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';
import type { AddressBook } from './contact.repository.js';

/** Read model of the contacts in an address book. */
export abstract class ContactListRepository {
  abstract list(context: Context, book: AddressBook, request: PageRequest): Promise<Page<Contact>>;
  abstract find(context: Context, book: AddressBook, id: ContactId): Promise<Contact | null>;
}
