import { NotFound, type CustomerId, type InputOf } from '@gatehouse/contracts';
import type { deleteContact } from '@gatehouse/contracts/tenant-access';
import { organizationOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AddressedOrganization } from './addressed.js';
import { ContactRepository } from './contact-ports.js';

@Injectable()
export class DeleteContact implements UseCase<typeof deleteContact> {
  constructor(
    private readonly addressed: AddressedOrganization,
    private readonly contacts: ContactRepository,
  ) {}

  async run(
    { customerId, contactId }: InputOf<typeof deleteContact> & { customerId?: CustomerId },
    context: Context,
  ): Promise<undefined> {
    const { organizationId } = await this.addressed.forContacts(context, customerId);
    const book = { keeperId: organizationOf(context), organizationId };
    if (!(await this.contacts.findForChange(context, book, contactId))) throw new NotFound();
    await this.contacts.remove(context, contactId);
  }
}
