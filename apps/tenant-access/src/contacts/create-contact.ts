import { ContactId, emailKey, NotFound, type CustomerId, type InputOf } from '@gatehouse/contracts';
import {
  type Contact,
  contactEnabled,
  createContact,
  createCustomerContact,
} from '@gatehouse/contracts/tenant-access';
import {
  type Context,
  Handles,
  newId,
  organizationOf,
  record,
  type UseCase,
  memberOf,
} from '@gatehouse/platform';
import {
  type TargetOrganization,
  TargetOrganizationResolver,
} from '../access/target-organization.js';
import { ContactEnabler } from './contact-enabler.js';
import { ContactListRepository } from './contact-list.repository.js';
import { ContactPolicy } from './contact-policy.js';
import { type ContactRecord, ContactRepository } from './contact.repository.js';

type Input = InputOf<typeof createContact> & { customerId?: CustomerId };

/** Creates a contact and, unless it is a contact only, has it invited as a user. */
@Handles(createContact)
@Handles(createCustomerContact)
export class CreateContact implements UseCase<typeof createContact> {
  constructor(
    private readonly targets: TargetOrganizationResolver,
    private readonly policy: ContactPolicy,
    private readonly enabler: ContactEnabler,
    private readonly contacts: ContactRepository,
    private readonly contactList: ContactListRepository,
  ) {}

  async run(input: Input, context: Context): Promise<Contact> {
    const target = await this.targets.forContacts(context, input.customerId);
    const contact = await this.newContact(context, target, input);
    if (input.contactOnly) await this.contacts.create(context, contact);
    else await this.createUser(context, contact, input.roles);
    const view = await this.contactList.find(context, contact, contact.id);
    if (!view) throw new NotFound();
    return view;
  }

  private async newContact(
    context: Context,
    target: TargetOrganization,
    input: Input,
  ): Promise<ContactRecord> {
    const { customerId: _, roles: __, ...fields } = input;
    return {
      ...fields,
      id: newId(ContactId),
      ownerOrganizationId: organizationOf(context),
      organizationId: target.organizationId,
      departmentId: await this.policy.departmentForNew(context, target, input),
      emailKey: emailKey(fields.email),
      contactOnly: true,
      createdAt: await context.transaction.now(),
      createdBy: memberOf(context).userId,
      enabledAt: null,
      enabledBy: null,
      version: 0,
    };
  }

  private async createUser(context: Context, contact: ContactRecord, roles: Input['roles']) {
    const { enabled, invitation } = await this.enabler.enable(context, contact, roles);
    await this.contacts.create(context, enabled);
    await record(context, contactEnabled, {
      aggregateId: contact.id,
      sequence: enabled.version,
      organizationId: contact.organizationId,
      data: invitation,
    });
  }
}
