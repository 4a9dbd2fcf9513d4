import { NotFound, type CustomerId, type InputOf } from '@gatehouse/contracts';
import type { Contact, getContact } from '@gatehouse/contracts/tenant-access';
import { organizationOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AddressedOrganization } from './addressed.js';
import { ContactList } from './contact-ports.js';

@Injectable()
export class GetContact implements UseCase<typeof getContact> {
  constructor(
    private readonly addressed: AddressedOrganization,
    private readonly contacts: ContactList,
  ) {}

  async run(
    { customerId, contactId }: InputOf<typeof getContact> & { customerId?: CustomerId },
    context: Context,
  ): Promise<Contact> {
    const { organizationId } = await this.addressed.forContacts(context, customerId);
    const book = { keeperId: organizationOf(context), organizationId };
    const contact = await this.contacts.find(context, book, contactId);
    if (!contact) throw new NotFound();
    return contact;
  }
}
