import type { ContactId, OrganizationId } from '@gatehouse/contracts';
import { ContactExists } from '@gatehouse/contracts/tenant-access';
import { type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import { throwIfDuplicate } from '../shared/sql-unique-violation.js';
import { type ContactRecord, ContactRepository, type ContactScope } from './contact.repository.js';

export const ContactEntity = new EntitySchema<ContactRecord>({
  name: 'contacts',
  columns: {
    id: { type: 'uuid', primary: true },
    ownerOrganizationId: { type: 'uuid' },
    organizationId: { type: 'uuid' },
    departmentId: { type: 'uuid', nullable: true },
    firstName: { type: 'text' },
    lastName: { type: 'text' },
    email: { type: 'text' },
    emailKey: { type: 'text' },
    phone: { type: 'text', nullable: true },
    language: { type: 'text' },
    contactOnly: { type: 'boolean' },
    createdAt: { type: 'timestamptz' },
    createdBy: { type: 'uuid' },
    enabledAt: { type: 'timestamptz', nullable: true },
    enabledBy: { type: 'uuid', nullable: true },
    version: { type: 'int' },
  },
});

const ADDRESSES = 'contacts__owner_organization_id__organization_id__email_key';
const LOCKED = { lock: { mode: 'pessimistic_write' as const } };

@Injectable()
export class SqlContactRepository extends ContactRepository {
  override findForChange(
    { transaction }: Context,
    scope: ContactScope,
    id: ContactId,
  ): Promise<ContactRecord | null> {
    return transaction.manager.findOne(ContactEntity, { where: { ...scope, id }, ...LOCKED });
  }

  override findAnywhereForChange(
    { transaction }: Context,
    ownerOrganizationId: OrganizationId,
    id: ContactId,
  ): Promise<ContactRecord | null> {
    return transaction.manager.findOne(ContactEntity, {
      where: { ownerOrganizationId, id },
      ...LOCKED,
    });
  }

  override async create({ transaction }: Context, contact: ContactRecord): Promise<void> {
    await throwIfDuplicate(
      transaction.manager.insert(ContactEntity, contact),
      ADDRESSES,
      ContactExists,
    );
  }

  override async save({ transaction }: Context, contact: ContactRecord): Promise<void> {
    await throwIfDuplicate(
      transaction.manager.update(ContactEntity, { id: contact.id }, contact),
      ADDRESSES,
      ContactExists,
    );
  }

  override async remove({ transaction }: Context, id: ContactId): Promise<void> {
    await transaction.manager.delete(ContactEntity, { id });
  }

  override countOf({ transaction }: Context, scope: ContactScope): Promise<number> {
    return transaction.manager.countBy(ContactEntity, scope);
  }

  override async ownersOf({ transaction }: Context, emailKey: string): Promise<OrganizationId[]> {
    const rows = await transaction.query<{ id: OrganizationId }>(
      'select distinct owner_organization_id as id from contacts where email_key = $1 order by id',
      [emailKey],
    );
    return rows.map(({ id }) => id);
  }

  override removeByEmail({ transaction }: Context, emailKey: string): void {
    transaction.send('delete from contacts where email_key = $1', [emailKey]);
  }
}
