import type { DepartmentId } from '@gatehouse/contracts';
import { ContactIsUser } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { TargetOrganization } from '../access/target-organization.js';
import { DepartmentAssignment } from '../departments/department-assignment.js';
import { EmailDomains } from '../providers/email-domains.js';
import type { ContactRecord } from './contact.repository.js';

interface ContactPatch {
  email?: string | undefined;
  departmentId?: DepartmentId | null | undefined;
}

/** Which address a contact may have, and to which department it belongs. At a customer it belongs where the customer does. */
@Injectable()
export class ContactPolicy {
  constructor(
    private readonly domains: EmailDomains,
    private readonly departments: DepartmentAssignment,
  ) {}

  /** @throws EmailDomainNotAllowed, DepartmentBound, NotFound */
  async departmentForNew(
    context: Context,
    { customer }: TargetOrganization,
    wish: ContactPatch & { email: string },
  ): Promise<DepartmentId | null> {
    if (customer) return null;
    await this.domains.require(context, wish.email);
    return this.departments.forNew(context, wish.departmentId);
  }

  /** @throws ContactIsUser, EmailDomainNotAllowed, DepartmentBound, NotFound */
  async departmentForChange(
    context: Context,
    { customer }: TargetOrganization,
    before: ContactRecord,
    { email, departmentId }: ContactPatch,
  ): Promise<DepartmentId | null> {
    const hasMoved = email !== undefined && email !== before.email;
    if (hasMoved && !before.contactOnly) throw new ContactIsUser();
    if (customer) return null;
    if (hasMoved) await this.domains.require(context, email);
    return this.departments.forChange(context, departmentId, before.departmentId);
  }
}
