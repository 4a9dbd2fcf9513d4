import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { ProvidersModule } from '../providers/providers.module.js';
import { AdmitPortalView } from './admit-portal-view.js';
import { EndOverduePortalViews } from './end-overdue-portal-views.js';
import { EndPortalView } from './end-portal-view.js';
import { PortalViewRepository } from './portal-view.repository.js';
import { SqlPortalViewRepository } from './sql-portal-view.repository.js';
import { StartPortalView } from './start-portal-view.js';

@Module({
  imports: [CustomersModule, ProvidersModule],
  providers: [
    AdmitPortalView,
    EndOverduePortalViews,
    EndPortalView,
    { provide: PortalViewRepository, useClass: SqlPortalViewRepository },
    StartPortalView,
  ],
})
export class PortalViewsModule {}
