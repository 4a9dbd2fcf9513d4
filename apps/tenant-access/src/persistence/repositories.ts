import { Admissions } from '../application/admissions.js';
import { ContactList, ContactRepository } from '../application/contact-ports.js';
import {
  DepartmentRepository,
  EmailBlocks,
  MemberList,
  MembershipRepository,
  RoleRepository,
} from '../application/people-ports.js';
import {
  AccessGrantRepository,
  CustomerRepository,
  OrganizationRepository,
  ProviderRepository,
  TermsAcceptances,
  TermsRepository,
} from '../application/ports.js';
import { SqlAccessGrantRepository } from './access-grants.js';
import { SqlAdmissions } from './admissions.js';
import { SqlContactList } from './contact-list.js';
import { SqlContactRepository } from './contacts.js';
import { SqlCustomerRepository } from './customers.js';
import { SqlDepartmentRepository } from './departments.js';
import { SqlEmailBlocks } from './email-blocks.js';
import { SqlMemberList } from './member-list.js';
import { SqlMembershipRepository } from './memberships.js';
import { SqlOrganizationRepository } from './organizations.js';
import { SqlProviderRepository } from './providers.js';
import { SqlRoleRepository } from './roles.js';
import { SqlTermsAcceptances } from './terms-acceptances.js';
import { SqlTermsRepository } from './terms.js';

/** What stands behind each port. */
export const repositories = [
  { provide: AccessGrantRepository, useClass: SqlAccessGrantRepository },
  { provide: Admissions, useClass: SqlAdmissions },
  { provide: ContactList, useClass: SqlContactList },
  { provide: ContactRepository, useClass: SqlContactRepository },
  { provide: CustomerRepository, useClass: SqlCustomerRepository },
  { provide: DepartmentRepository, useClass: SqlDepartmentRepository },
  { provide: EmailBlocks, useClass: SqlEmailBlocks },
  { provide: MemberList, useClass: SqlMemberList },
  { provide: MembershipRepository, useClass: SqlMembershipRepository },
  { provide: OrganizationRepository, useClass: SqlOrganizationRepository },
  { provide: ProviderRepository, useClass: SqlProviderRepository },
  { provide: RoleRepository, useClass: SqlRoleRepository },
  { provide: TermsAcceptances, useClass: SqlTermsAcceptances },
  { provide: TermsRepository, useClass: SqlTermsRepository },
];
