import { emailKey, NotFound, type CustomerId, type InputOf } from '@gatehouse/contracts';
import {
  type Contact,
  updateContact,
  updateCustomerContact,
} from '@gatehouse/contracts/tenant-access';
import {
  applyPatch,
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
    const scope = { ownerOrganizationId: organizationOf(context), organizationId };
    const before = await this.contacts.findForChange(context, scope, contactId);
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    const departmentId = await this.policy.departmentForChange(context, target, before, patch);
    const after = applyPatch(before, { ...patch, departmentId });
    await this.contacts.save(context, {
      ...after,
      emailKey: emailKey(after.email),
      version: before.version + 1,
    });
    const view = await this.contactList.find(context, scope, contactId);
    if (!view) throw new NotFound();
    return view;
  }
}
