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
    private readonly targets: TargetOrganizationResolver,
    private readonly policy: ContactPolicy,
    private readonly contacts: ContactRepository,
    private readonly contactList: ContactListRepository,
  ) {}

  async run(
    {
      customerId,
      contactId,
      ...patch
    }: InputOf<typeof updateContact> & { customerId?: CustomerId },
    context: Context,
  ): Promise<Contact> {
    const target = await this.targets.forContacts(context, customerId);
    const { organizationId } = target;
    const book = { ownerOrganizationId: organizationOf(context), organizationId };
    const before = await this.contacts.findForChange(context, book, contactId);
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    const email = patch.email ?? before.email;
    await this.contacts.save(context, {
      ...before,
      departmentId: await this.policy.departmentForChange(context, target, before, patch),
      firstName: patch.firstName ?? before.firstName,
      lastName: patch.lastName ?? before.lastName,
      email,
      emailKey: emailKey(email),
      phone: patch.phone === undefined ? before.phone : patch.phone,
      language: patch.language ?? before.language,
      version: before.version + 1,
    });
    const view = await this.contactList.find(context, book, contactId);
    if (!view) throw new NotFound();
    return view;
  }
}
