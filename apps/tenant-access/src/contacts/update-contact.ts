import { emailKey, NotFound, type CustomerId, type InputOf } from '@gatehouse/contracts';
import {
  type Contact,
  updateContact,
  updateCustomerContact,
} from '@gatehouse/contracts/tenant-access';
import {
  type Context,
  Handles,
  organizationOf,
  requireUnchanged,
  type UseCase,
} from '@gatehouse/platform';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { ContactListRepository } from './contact-list.repository.js';
import { ContactPolicy } from './contact-policy.js';
import { ContactRepository } from './contact.repository.js';

@Handles(updateContact)
@Handles(updateCustomerContact)
export class UpdateContact implements UseCase<typeof updateContact> {
  constructor(
    private readonly addressed: TargetOrganizationResolver,
    private readonly rules: ContactPolicy,
    private readonly contacts: ContactRepository,
    private readonly list: ContactListRepository,
  ) {}

  async run(
    { customerId, contactId, ...wish }: InputOf<typeof updateContact> & { customerId?: CustomerId },
    context: Context,
  ): Promise<Contact> {
    const addressed = await this.addressed.forContacts(context, customerId);
    const { organizationId } = addressed;
    const book = { keeperId: organizationOf(context), organizationId };
    const before = await this.contacts.findForChange(context, book, contactId);
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    const email = wish.email ?? before.email;
    await this.contacts.save(context, {
      ...before,
      departmentId: await this.rules.departmentForChange(context, addressed, before, wish),
      firstName: wish.firstName ?? before.firstName,
      lastName: wish.lastName ?? before.lastName,
      email,
      emailKey: emailKey(email),
      phone: wish.phone === undefined ? before.phone : wish.phone,
      language: wish.language ?? before.language,
      version: before.version + 1,
    });
    const view = await this.list.find(context, book, contactId);
    if (!view) throw new NotFound();
    return view;
  }
}
