import type { ContactId } from '@gatehouse/contracts';
import type { Contact } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';
import type { ContactScope } from './contact.repository.js';

/** Read model of contacts. */
export abstract class ContactListRepository {
  abstract list(
    context: Context,
    scope: ContactScope,
    request: PageRequest,
  ): Promise<Page<Contact>>;
  abstract find(context: Context, scope: ContactScope, id: ContactId): Promise<Contact | null>;
}
