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

/** Checks the address of a contact and assigns its department. A customer's contacts follow the customer's department. */
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
    input: ContactPatch & { email: string },
  ): Promise<DepartmentId | null> {
    if (customer) return null;
    await this.domains.require(context, input.email);
    return this.departments.forNew(context, input.departmentId);
  }

  /** @throws ContactIsUser, EmailDomainNotAllowed, DepartmentBound, NotFound */
  async departmentForChange(
    context: Context,
    { customer }: TargetOrganization,
    before: ContactRecord,
    { email, departmentId }: ContactPatch,
  ): Promise<DepartmentId | null> {
    const emailChanges = email !== undefined && email !== before.email;
    if (emailChanges && !before.contactOnly) throw new ContactIsUser();
    if (customer) return null;
    if (emailChanges) await this.domains.require(context, email);
    return this.departments.forChange(context, departmentId, before.departmentId);
  }
}
