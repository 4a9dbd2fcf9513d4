import { ContactId, emailKey, NotFound, type CustomerId, type InputOf } from '@gatehouse/contracts';
import {
  contactEnabled,
  type Contact,
  type createContact,
} from '@gatehouse/contracts/tenant-access';
import {
  newId,
  organizationOf,
  record,
  userOf,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AddressedOrganization, type Addressed } from './addressed.js';
import { ContactEnabling } from './contact-enabling.js';
import { ContactList, ContactRepository, type ContactRecord } from './contact-ports.js';
import { ContactRules } from './contact-rules.js';

type Input = InputOf<typeof createContact> & { customerId?: CustomerId };

/** Add Contact. Unless it is to be a contact only, its invitation follows (E3). */
@Injectable()
export class CreateContact implements UseCase<typeof createContact> {
  constructor(
    private readonly addressed: AddressedOrganization,
    private readonly rules: ContactRules,
    private readonly enabling: ContactEnabling,
    private readonly contacts: ContactRepository,
    private readonly list: ContactList,
  ) {}

  async run(input: Input, context: Context): Promise<Contact> {
    const addressed = await this.addressed.forContacts(context, input.customerId);
    const contact = await this.made(context, addressed, input);
    if (input.contactOnly) await this.contacts.create(context, contact);
    else await this.createUser(context, contact, input.roles);
    const view = await this.list.find(context, contact, contact.id);
    if (!view) throw new NotFound();
    return view;
  }

  private async made(context: Context, addressed: Addressed, input: Input): Promise<ContactRecord> {
    const { firstName, lastName, email, phone = null, language } = input;
    return {
      id: newId(ContactId),
      keeperId: organizationOf(context),
      organizationId: addressed.organizationId,
      departmentId: await this.rules.forNew(context, addressed, input),
      firstName,
      lastName,
      email,
      emailKey: emailKey(email),
      phone,
      language,
      contactOnly: true,
      createdAt: context.transaction.now,
      createdBy: userOf(context).userId,
      enabledAt: null,
      enabledBy: null,
      version: 0,
    };
  }

  private async createUser(context: Context, contact: ContactRecord, roles: Input['roles']) {
    const { enabled, offer } = await this.enabling.run(context, contact, roles);
    await this.contacts.create(context, enabled);
    await record(context, contactEnabled, {
      aggregateId: contact.id,
      sequence: enabled.version,
      organizationId: contact.organizationId,
      data: offer,
    });
  }
}
