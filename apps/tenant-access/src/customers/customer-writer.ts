import { CustomerId, nulls, type InputOf } from '@gatehouse/contracts';
import {
  isAccessOpen,
  CustomerEmailMissing,
  CustomerNotCorporate,
  ExternalIdTaken,
  optionalCustomerFields,
  type createCustomer,
} from '@gatehouse/contracts/tenant-access';
import { applyPatch, newId, organizationOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AccessGrantChanges } from '../access-grants/access-grant-changes.js';
import type { AccessGrant } from '../access-grants/access-grant.rules.js';
import { ActivationRecipient } from '../access-grants/activation-recipient.js';
import { DepartmentAssignment } from '../departments/department-assignment.js';
import {
  type CustomerRecord,
  CustomerRepository,
  type CustomerWithGrant,
} from './customer.repository.js';
import { recordCustomerChanged } from './record-customer-changed.js';

/** Omitted fields stay as they are, or are null in a new customer. */
export type CustomerFields = InputOf<typeof createCustomer>;

/** Creates and changes customers, and with them what follows from it. */
@Injectable()
export class CustomerWriter {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly departments: DepartmentAssignment,
    private readonly activationRecipient: ActivationRecipient,
    private readonly grantChanges: AccessGrantChanges,
  ) {}

  /** @throws NotFound, DepartmentBound, ExternalIdTaken */
  async create(context: Context, fields: CustomerFields): Promise<CustomerWithGrant> {
    const created = await this.createUnlessTaken(context, fields);
    if (!created) throw new ExternalIdTaken();
    return created;
  }

  /**
   * Waits for another transaction that is about to create the same customer.
   * @returns null if a customer has the external id
   * @throws NotFound, DepartmentBound
   */
  async createUnlessTaken(
    context: Context,
    fields: CustomerFields,
  ): Promise<CustomerWithGrant | null> {
    const now = await context.transaction.now();
    const { name, kind, departmentId } = fields;
    const created = {
      ...nulls(optionalCustomerFields),
      ...{ name, kind },
      id: newId(CustomerId),
      providerId: organizationOf(context),
      independentAt: null,
      archivedAt: null,
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
    const assigned = await this.departments.forNew(context, departmentId);
    const customer = await this.customers.create(
      context,
      applyPatch<CustomerRecord>(created, { ...fields, departmentId: assigned }),
    );
    if (!customer) return null;
    await recordCustomerChanged(context, customer);
    return { customer, grant: null };
  }

  /**
   * Changes a locked customer. The same fields again change nothing.
   * @throws NotFound, DepartmentBound, ExternalIdTaken, CustomerNotCorporate, CustomerEmailMissing, EmailBlocked
   */
  async update(
    context: Context,
    found: CustomerWithGrant,
    fields: Partial<CustomerFields>,
  ): Promise<CustomerWithGrant> {
    const { customer: before, grant } = found;
    const departmentId = await this.departments.forChange(
      context,
      fields.departmentId,
      before.departmentId,
    );
    const patched = applyPatch(before, { ...fields, departmentId });
    if (patched === before) return found;
    const isOpen = grant !== null && isAccessOpen(grant);
    if (isOpen && patched.kind !== 'corporate') throw new CustomerNotCorporate();
    if (isOpen && patched.email === null) throw new CustomerEmailMissing();
    const after = await this.customers.save(context, { ...patched, version: before.version + 1 });
    await recordCustomerChanged(context, after);
    if (!isOpen || after.email === before.email) return { customer: after, grant };
    return { customer: after, grant: await this.resendActivation(context, after, grant) };
  }

  /** Until the customer activates its access, a new address gets a new activation e-mail. */
  private async resendActivation(
    context: Context,
    customer: CustomerRecord,
    grant: AccessGrant,
  ): Promise<AccessGrant> {
    const activation = await this.activationRecipient.findIfOpen(context, customer, grant);
    if (!activation) return grant;
    await this.activationRecipient.requireDeliverable(context, activation);
    const announced = { ...grant, version: grant.version + 1 };
    await this.grantChanges.save(context, customer, grant, announced);
    return announced;
  }
}
