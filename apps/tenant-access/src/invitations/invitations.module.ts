import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AdmissionModule } from '../admission/admission.module.js';
import { EmailBlocksModule } from '../email-blocks/email-blocks.module.js';
import { MembershipsModule } from '../memberships/memberships.module.js';
import { ProvidersModule } from '../providers/providers.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { EvaluateInvitations } from './evaluate-invitations.js';
import { CheckInvitationValidity } from './check-invitation-validity.js';
import { InvitationFactsLoader } from './invitation-facts-loader.js';
import { InvitationPolicy } from './invitation-policy.js';
import { InvitationValidity } from './invitation-validity.js';
import { InvitedContactRepository } from './invited-contact.repository.js';
import { SqlInvitedContactRepository } from './sql-invited-contact.repository.js';

@Module({
  imports: [
    AccessModule,
    AdmissionModule,
    EmailBlocksModule,
    MembershipsModule,
    ProvidersModule,
    RolesModule,
  ],
  providers: [
    EvaluateInvitations,
    CheckInvitationValidity,
    InvitationFactsLoader,
    InvitationPolicy,
    InvitationValidity,
    { provide: InvitedContactRepository, useClass: SqlInvitedContactRepository },
  ],
  exports: [InvitationPolicy],
})
export class InvitationsModule {}
