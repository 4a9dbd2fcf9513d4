import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AdmissionModule } from '../admission/admission.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { MembershipsModule } from '../memberships/memberships.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { EnsureMembership } from './ensure-membership.js';
import { GetMember } from './get-member.js';
import { ListMembers } from './list-members.js';
import { ManageableMembers } from './manageable-members.js';
import { MemberListRepository } from './member-list.repository.js';
import { MemberUpdater } from './member-updater.js';
import { MemberView } from './member-view.js';
import { RemoveMember } from './remove-member.js';
import { RemoveMembership } from './remove-membership.js';
import { AuthorizeMemberManagement } from './authorize-member-management.js';
import { CheckOwnership } from './check-ownership.js';
import { SqlMemberListRepository } from './sql-member-list.repository.js';
import { SqlWithdrawnInvitationRepository } from './sql-withdrawn-invitation.repository.js';
import { RevokeInvitedMembership } from './revoke-invited-membership.js';
import { UpdateMember } from './update-member.js';
import { UpdateMembers } from './update-members.js';
import { WithdrawnInvitationRepository } from './withdrawn-invitation.repository.js';

@Module({
  imports: [
    AccessModule,
    AdmissionModule,
    CustomersModule,
    DepartmentsModule,
    MembershipsModule,
    RolesModule,
  ],
  providers: [
    EnsureMembership,
    GetMember,
    ListMembers,
    ManageableMembers,
    { provide: MemberListRepository, useClass: SqlMemberListRepository },
    MemberUpdater,
    MemberView,
    RemoveMember,
    RemoveMembership,
    AuthorizeMemberManagement,
    CheckOwnership,
    RevokeInvitedMembership,
    UpdateMember,
    UpdateMembers,
    { provide: WithdrawnInvitationRepository, useClass: SqlWithdrawnInvitationRepository },
  ],
})
export class MembersModule {}
