import { Module } from '@nestjs/common';
import { CountersModule } from '../counters/counters.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { SitesModule } from '../sites/sites.module.js';
import { GetDashboard } from './get-dashboard.js';

@Module({
  imports: [CountersModule, CustomersModule, SitesModule],
  providers: [GetDashboard],
})
export class DashboardModule {}
