import type { DepartmentId } from '@gatehouse/contracts';
import { ContactIsUser } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Addressed } from './addressed.js';
import type { ContactRecord } from './contact-ports.js';
import { DepartmentChoice } from './department-choice.js';
import { EmailDomains } from './email-domains.js';

interface Wish {
  email?: string | undefined;
  departmentId?: DepartmentId | null | undefined;
}

/** Which address a contact may have, and to which department it belongs. At a customer it belongs where the customer does. */
@Injectable()
export class ContactRules {
  constructor(
    private readonly domains: EmailDomains,
    private readonly departments: DepartmentChoice,
  ) {}

  /** @throws EmailDomainNotAllowed, DepartmentBound, NotFound */
  async forNew(
    context: Context,
    { customer }: Addressed,
    wish: Wish & { email: string },
  ): Promise<DepartmentId | null> {
    if (customer) return null;
    await this.domains.require(context, wish.email);
    return this.departments.forNew(context, wish.departmentId);
  }

  /** @throws ContactIsUser, EmailDomainNotAllowed, DepartmentBound, NotFound */
  async forChange(
    context: Context,
    { customer }: Addressed,
    before: ContactRecord,
    { email, departmentId }: Wish,
  ): Promise<DepartmentId | null> {
    const hasMoved = email !== undefined && email !== before.email;
    if (hasMoved && !before.contactOnly) throw new ContactIsUser();
    if (customer) return null;
    if (hasMoved) await this.domains.require(context, email);
    return this.departments.forChange(context, departmentId, before.departmentId);
  }
}
