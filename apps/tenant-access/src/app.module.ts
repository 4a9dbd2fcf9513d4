import { defineService } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import { AccessGrantsModule } from './access-grants/access-grants.module.js';
import { AccessGrantEntity } from './access-grants/sql-access-grant.repository.js';
import { AccessModule } from './access/access.module.js';
import { AdmissionModule } from './admission/admission.module.js';
import { ArchiveModule } from './archive/archive.module.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { ContactEntity } from './contacts/sql-contact.repository.js';
import { CustomersModule } from './customers/customers.module.js';
import { CustomerEntity } from './customers/sql-customer.repository.js';
import { DeletionModule } from './deletion/deletion.module.js';
import { DepartmentsModule } from './departments/departments.module.js';
import { DepartmentEntity } from './departments/sql-department.repository.js';
import { EmailBlocksModule } from './email-blocks/email-blocks.module.js';
import { IndependenceModule } from './independence/independence.module.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { MembersModule } from './members/members.module.js';
import { MembershipsModule } from './memberships/memberships.module.js';
import { MembershipEntity } from './memberships/sql-membership.repository.js';
import { PortalViewsModule } from './portal-views/portal-views.module.js';
import { ProgramsModule } from './programs/programs.module.js';
import { ProvidersModule } from './providers/providers.module.js';
import { ProviderEntity } from './providers/sql-provider.repository.js';
import { RolesModule } from './roles/roles.module.js';
import { RoleEntity } from './roles/sql-role.repository.js';
import { ServiceAccountsModule } from './service-accounts/service-accounts.module.js';
import { ServiceAccountEntity } from './service-accounts/sql-service-account.repository.js';
import { settings } from './settings.js';
import { TermsEntity } from './terms/sql-terms.repository.js';
import { TermsModule } from './terms/terms.module.js';

@Module({
  imports: [
    AccessModule,
    AccessGrantsModule,
    AdmissionModule,
    ArchiveModule,
    ContactsModule,
    CustomersModule,
    DeletionModule,
    DepartmentsModule,
    EmailBlocksModule,
    IndependenceModule,
    InvitationsModule,
    MembersModule,
    MembershipsModule,
    PortalViewsModule,
    ProgramsModule,
    ProvidersModule,
    RolesModule,
    ServiceAccountsModule,
    TermsModule,
  ],
})
export class AppModule {}

/** Who may be where: organizations, access grants, terms, memberships, roles, departments, contacts. */
export const tenantAccess = defineService({
  name: 'tenant-access',
  settings,
  module: AppModule,
  entities: [
    AccessGrantEntity,
    ContactEntity,
    CustomerEntity,
    DepartmentEntity,
    MembershipEntity,
    ProviderEntity,
    RoleEntity,
    ServiceAccountEntity,
    TermsEntity,
  ],
});
