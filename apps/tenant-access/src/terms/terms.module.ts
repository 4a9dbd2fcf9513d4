import { Module } from '@nestjs/common';
import { AccessGrantsModule } from '../access-grants/access-grants.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { MembershipsModule } from '../memberships/memberships.module.js';
import { AcceptTerms } from './accept-terms.js';
import { CustomerAcceptance } from './customer-acceptance.js';
import { GetCurrentTerms } from './get-current-terms.js';
import { ListTermsAcceptances } from './list-terms-acceptances.js';
import { ListTerms } from './list-terms.js';
import { PublishTerms } from './publish-terms.js';
import { SqlTermsAcceptanceRepository } from './sql-terms-acceptance.repository.js';
import { SqlTermsRepository } from './sql-terms.repository.js';
import { TermsAcceptanceRepository } from './terms-acceptance.repository.js';
import { TermsRepository } from './terms.repository.js';

@Module({
  imports: [AccessGrantsModule, CustomersModule, MembershipsModule],
  providers: [
    AcceptTerms,
    CustomerAcceptance,
    GetCurrentTerms,
    ListTerms,
    ListTermsAcceptances,
    PublishTerms,
    { provide: TermsAcceptanceRepository, useClass: SqlTermsAcceptanceRepository },
    { provide: TermsRepository, useClass: SqlTermsRepository },
  ],
  exports: [TermsRepository],
})
export class TermsModule {}
