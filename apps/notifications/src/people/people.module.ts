import { Module } from '@nestjs/common';
import { AccountRepository } from './account.repository.js';
import { MemberRepository } from './member.repository.js';
import { OnAccessGrantChanged } from './on-access-grant-changed.js';
import { OnAccountChanged } from './on-account-changed.js';
import { OnAccountErased } from './on-account-erased.js';
import { OnCustomerChanged } from './on-customer-changed.js';
import { OnMembershipRemoved } from './on-membership-removed.js';
import { OnProviderChanged } from './on-provider-changed.js';
import { OrganizationRepository } from './organization.repository.js';
import { PersonalDataRepository } from './personal-data.repository.js';
import { SqlAccountRepository } from './sql-account.repository.js';
import { SqlMemberRepository } from './sql-member.repository.js';
import { SqlOrganizationRepository } from './sql-organization.repository.js';
import { SqlPersonalDataRepository } from './sql-personal-data.repository.js';

/** Projections of other services. Changed memberships are written by security-notices, which compares them with the projection first. */
@Module({
  providers: [
    OnAccessGrantChanged,
    OnAccountChanged,
    OnAccountErased,
    OnCustomerChanged,
    OnMembershipRemoved,
    OnProviderChanged,
    { provide: AccountRepository, useClass: SqlAccountRepository },
    { provide: MemberRepository, useClass: SqlMemberRepository },
    { provide: OrganizationRepository, useClass: SqlOrganizationRepository },
    { provide: PersonalDataRepository, useClass: SqlPersonalDataRepository },
  ],
  exports: [AccountRepository, MemberRepository, OrganizationRepository],
})
export class PeopleModule {}
