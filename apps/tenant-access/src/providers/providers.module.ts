import { Module } from '@nestjs/common';
import { AccessGrantsModule } from '../access-grants/access-grants.module.js';
import { TermsModule } from '../terms/terms.module.js';
import { CreateProvider } from './create-provider.js';
import { EmailDomains } from './email-domains.js';
import { GetEmailDomains } from './get-email-domains.js';
import { GetProvider } from './get-provider.js';
import { ListProviders } from './list-providers.js';
import { EnabledModules } from './enabled-modules.js';
import { ProviderSetup } from './provider-setup.js';
import { ProviderRepository } from './provider.repository.js';
import { SqlProviderRepository } from './sql-provider.repository.js';
import { UpdateProvider } from './update-provider.js';

@Module({
  imports: [AccessGrantsModule, TermsModule],
  providers: [
    CreateProvider,
    EmailDomains,
    GetEmailDomains,
    GetProvider,
    ListProviders,
    EnabledModules,
    { provide: ProviderRepository, useClass: SqlProviderRepository },
    ProviderSetup,
    UpdateProvider,
  ],
  exports: [EmailDomains, EnabledModules, ProviderRepository, ProviderSetup],
})
export class ProvidersModule {}
