import type { ContactId, OrganizationId } from '@gatehouse/contracts';
import { ContactExists } from '@gatehouse/contracts/tenant-access';
import { type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import {
  ContactRepository,
  type AddressBook,
  type ContactRecord,
} from '../application/contact-ports.js';
import { Contacts } from './schema.js';
import { orRefuse } from './unique.js';

const ADDRESSES = 'contacts__keeper_id__organization_id__email_key';
const LOCKED = { lock: { mode: 'pessimistic_write' as const } };

@Injectable()
export class SqlContactRepository extends ContactRepository {
  override findForChange(
    { transaction }: Context,
    book: AddressBook,
    id: ContactId,
  ): Promise<ContactRecord | null> {
    return transaction.manager.findOne(Contacts, { where: { ...book, id }, ...LOCKED });
  }

  override findAnywhereForChange(
    { transaction }: Context,
    keeperId: OrganizationId,
    id: ContactId,
  ): Promise<ContactRecord | null> {
    return transaction.manager.findOne(Contacts, { where: { keeperId, id }, ...LOCKED });
  }

  override exists(
    { transaction }: Context,
    keeperId: OrganizationId,
    id: ContactId,
  ): Promise<boolean> {
    return transaction.manager.existsBy(Contacts, { keeperId, id });
  }

  override async create({ transaction }: Context, contact: ContactRecord): Promise<void> {
    await orRefuse(transaction.manager.insert(Contacts, contact), ADDRESSES, ContactExists);
  }

  override async save({ transaction }: Context, contact: ContactRecord): Promise<void> {
    await orRefuse(
      transaction.manager.update(Contacts, { id: contact.id }, contact),
      ADDRESSES,
      ContactExists,
    );
  }

  override async remove({ transaction }: Context, id: ContactId): Promise<void> {
    await transaction.manager.delete(Contacts, { id });
  }

  override countOf({ transaction }: Context, book: AddressBook): Promise<number> {
    return transaction.manager.countBy(Contacts, book);
  }
}
