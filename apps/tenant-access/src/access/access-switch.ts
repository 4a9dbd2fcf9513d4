import { NotFound } from '@gatehouse/contracts';
import {
  isAccessOpen,
  CustomerArchived,
  CustomerEmailMissing,
  CustomerIndependent,
  CustomerNotCorporate,
} from '@gatehouse/contracts/tenant-access';
import { requireUnchanged, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AccessGrantChanges } from '../access-grants/access-grant-changes.js';
import {
  applySwitch,
  neverGranted,
  withActivation,
  type AccessGrant,
  type AccessSwitch as Change,
} from '../access-grants/access-grant.rules.js';
import { ActivationRecipient } from '../access-grants/activation-recipient.js';
import type { CustomerWithGrant } from '../customers/customer.repository.js';
import { EnabledModules } from '../providers/enabled-modules.js';

/** The toggle of a locked customer. Idempotent: setting it to its current state changes nothing and sends nothing. */
@Injectable()
export class AccessSwitch {
  constructor(
    private readonly modules: EnabledModules,
    private readonly grantChanges: AccessGrantChanges,
    private readonly activationRecipient: ActivationRecipient,
  ) {}

  /** Throws before it changes anything. @throws like `setAccess` */
  async set(
    context: Context,
    found: CustomerWithGrant | null,
    change: Change & { sendEmail?: boolean | undefined },
  ): Promise<{ grant: AccessGrant; isChanged: boolean }> {
    // Access can be disabled without the module, so that it stays off when the module is enabled again.
    if (change.enabled || !found?.grant) await this.modules.requireCustomerLogin(context);
    if (!found) throw new NotFound();
    await requireUnchanged(context);
    const { customer } = found;
    if (customer.independentAt) throw new CustomerIndependent();
    if (change.enabled && customer.archivedAt) throw new CustomerArchived();
    if (change.enabled && customer.kind !== 'corporate') throw new CustomerNotCorporate();
    if (change.enabled && customer.email === null) throw new CustomerEmailMissing();
    const before = found.grant ?? neverGranted(customer.id, customer.providerId);
    // Nothing to store: a customer without a grant gets its areas when access is first enabled.
    if (before.status === 'off' && !change.enabled) return { grant: before, isChanged: false };
    let after = applySwitch(before, change, await context.transaction.now());
    if (!isAccessOpen(before)) {
      const activation = await this.activationRecipient.findIfOpen(context, customer, after);
      await this.activationRecipient.requireDeliverable(context, activation);
      if (activation) after = withActivation(after);
    }
    if (after === before) return { grant: before, isChanged: false };
    const { sendEmail } = change;
    await this.grantChanges.save(context, customer, before, after, { sendEmail });
    return { grant: after, isChanged: true };
  }
}
