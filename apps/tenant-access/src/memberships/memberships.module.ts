import { Module } from '@nestjs/common';
import { MembershipChanges } from './membership-changes.js';
import { MembershipRepository } from './membership.repository.js';
import { OnAccountChanged } from './on-account-changed.js';
import { OnSessionStarted } from './on-session-started.js';
import { SqlMembershipRepository } from './sql-membership.repository.js';

@Module({
  providers: [
    MembershipChanges,
    { provide: MembershipRepository, useClass: SqlMembershipRepository },
    OnAccountChanged,
    OnSessionStarted,
  ],
  exports: [MembershipChanges, MembershipRepository],
})
export class MembershipsModule {}
