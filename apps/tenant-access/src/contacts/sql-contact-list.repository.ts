import type { ContactId } from '@gatehouse/contracts';
import { Contact } from '@gatehouse/contracts/tenant-access';
import { decodeCursor, page, CUSTOM_PLAN, searchIndexed, type Context } from '@gatehouse/platform';
import { columns } from '@gatehouse/platform/database';
import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../shared/page.js';
import { ContactListRepository } from './contact-list.repository.js';
import type { ContactScope } from './contact.repository.js';

const STORED = Contact.omit({ userId: true }).keyof().options;

const VIEW = `
  select ${columns(STORED, 'c.')},
    (
      select m.user_id from memberships m where m.organization_id = c.organization_id and m.email_key = c.email_key limit 1
    ) as "userId"
  from contacts c where c.owner_organization_id = $1 and c.organization_id = $2`;

@Injectable()
export class SqlContactListRepository extends ContactListRepository {
  override async list(
    { transaction }: Context,
    { ownerOrganizationId, organizationId }: ContactScope,
    { limit, cursor, q }: PageRequest,
  ): Promise<Page<Contact>> {
    const found = await searchIndexed(transaction, 'contacts', q, organizationId);
    const after = decodeCursor(cursor, ['text', 'text', 'uuid']);
    // One plan for the long list of an organization and the short ones of its customers would suit neither.
    const rows = await transaction.query<Contact>(
      `${CUSTOM_PLAN}${VIEW}
         and ${found.where('$3', 'c')}
         ${after ? 'and (c.last_name, c.first_name, c.id) > ($5, $6, $7)' : ''}
       order by c.last_name, c.first_name, c.id limit $4`,
      [ownerOrganizationId, organizationId, found.value, limit + 1, ...(after ?? [])],
    );
    return page(rows, limit, ({ lastName, firstName, id }) => [lastName, firstName, id]);
  }

  override async find(
    { transaction }: Context,
    { ownerOrganizationId, organizationId }: ContactScope,
    id: ContactId,
  ): Promise<Contact | null> {
    const [row] = await transaction.query<Contact>(`${VIEW} and c.id = $3`, [
      ownerOrganizationId,
      organizationId,
      id,
    ]);
    return row ?? null;
  }
}
