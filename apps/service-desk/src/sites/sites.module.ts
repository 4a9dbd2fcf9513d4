import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { CreateSite } from './create-site.js';
import { GetSite } from './get-site.js';
import { ListSites } from './list-sites.js';
import { SiteLookup } from './site-lookup.js';
import { SiteRepository } from './site.repository.js';
import { SqlSiteRepository } from './sql-site.repository.js';
import { UpdateSite } from './update-site.js';

@Module({
  imports: [CustomersModule],
  providers: [
    CreateSite,
    GetSite,
    ListSites,
    SiteLookup,
    UpdateSite,
    { provide: SiteRepository, useClass: SqlSiteRepository },
  ],
  exports: [SiteLookup, SiteRepository],
})
export class SitesModule {}
