import { Module } from '@nestjs/common';
import { GetInvitationTimeline } from './get-invitation-timeline.js';
import { GetInvitation } from './get-invitation.js';
import { InvitationAccess } from './invitation-access.js';
import { InvitationClaimRepository } from './invitation-claim.repository.js';
import { InvitationPolicy } from './invitation-policy.js';
import { InvitationViewRepository } from './invitation-view.repository.js';
import { InvitationRepository } from './invitation.repository.js';
import { ListCustomerInvitations } from './list-customer-invitations.js';
import { ListInvitationsOfPerson } from './list-invitations-of-person.js';
import { ListInvitations } from './list-invitations.js';
import { SqlInvitationClaimRepository } from './sql-invitation-claim.repository.js';
import { SqlInvitationViewRepository } from './sql-invitation-view.repository.js';
import { SqlInvitationRepository } from './sql-invitation.repository.js';
import { SqlTimelineRepository } from './sql-timeline.repository.js';
import { TimelineRepository } from './timeline.repository.js';

/** The invitation itself: its rules, who may see and offer it, and what happened to it. */
@Module({
  providers: [
    GetInvitation,
    GetInvitationTimeline,
    InvitationAccess,
    InvitationPolicy,
    ListCustomerInvitations,
    ListInvitations,
    ListInvitationsOfPerson,
    { provide: InvitationClaimRepository, useClass: SqlInvitationClaimRepository },
    { provide: InvitationRepository, useClass: SqlInvitationRepository },
    { provide: InvitationViewRepository, useClass: SqlInvitationViewRepository },
    { provide: TimelineRepository, useClass: SqlTimelineRepository },
  ],
  exports: [
    InvitationAccess,
    InvitationClaimRepository,
    InvitationPolicy,
    InvitationRepository,
    InvitationViewRepository,
    TimelineRepository,
  ],
})
export class InvitationsModule {}
