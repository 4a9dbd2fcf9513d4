import { Module } from '@nestjs/common';
import { ProvidersModule } from '../providers/providers.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { TermsModule } from '../terms/terms.module.js';
import { AdmissionRepository } from './admission.repository.js';
import { AdmitMemberOf020 } from './admit-member-of-020.js';
import { AdmitMember } from './admit-member.js';
import { ListMembershipsOfPerson } from './list-memberships-of-person.js';
import { OrganizationRepository } from './organization.repository.js';
import { SqlAdmissionRepository } from './sql-admission.repository.js';
import { SqlOrganizationRepository } from './sql-organization.repository.js';

@Module({
  imports: [ProvidersModule, RolesModule, TermsModule],
  providers: [
    { provide: AdmissionRepository, useClass: SqlAdmissionRepository },
    AdmitMember,
    AdmitMemberOf020,
    ListMembershipsOfPerson,
    { provide: OrganizationRepository, useClass: SqlOrganizationRepository },
  ],
  exports: [OrganizationRepository],
})
export class AdmissionModule {}
