import { Module } from '@nestjs/common';
import { SharedModule } from '../shared/shared.module.js';
import { MemberLookup } from './member-lookup.js';
import { MemberRepository } from './member.repository.js';
import { OnMembershipChanged } from './on-membership-changed.js';
import { OnMembershipRemoved } from './on-membership-removed.js';
import { SqlMemberRepository } from './sql-member.repository.js';

/** The members of organisations, as tenant-access last reported them. */
@Module({
  imports: [SharedModule],
  providers: [
    MemberLookup,
    OnMembershipChanged,
    OnMembershipRemoved,
    { provide: MemberRepository, useClass: SqlMemberRepository },
  ],
  exports: [MemberLookup],
})
export class MembersModule {}
