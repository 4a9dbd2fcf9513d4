import { Module } from '@nestjs/common';
import { AccessGrantsModule } from '../access-grants/access-grants.module.js';
import { AccessModule } from '../access/access.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { MembershipsModule } from '../memberships/memberships.module.js';
import { ProvidersModule } from '../providers/providers.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { ServiceAccountsModule } from '../service-accounts/service-accounts.module.js';
import { IndependenceMove } from './independence-move.js';
import { IndependenceReport } from './independence-report.js';
import { MakeIndependent } from './make-independent.js';

@Module({
  imports: [
    AccessModule,
    AccessGrantsModule,
    ContactsModule,
    CustomersModule,
    MembershipsModule,
    ProvidersModule,
    RolesModule,
    ServiceAccountsModule,
  ],
  providers: [IndependenceMove, IndependenceReport, MakeIndependent],
})
export class IndependenceModule {}
