import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { ProvidersModule } from '../providers/providers.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { AdmitPortalView } from './admit-portal-view.js';
import { EndOverduePortalViews } from './end-overdue-portal-views.js';
import { EndPortalView } from './end-portal-view.js';
import { ListPortalViewRoles } from './list-portal-view-roles.js';
import { PortalViewRepository } from './portal-view.repository.js';
import { SqlPortalViewRepository } from './sql-portal-view.repository.js';
import { StartPortalView } from './start-portal-view.js';
import { ViewablePortals } from './viewable-portals.js';
import { ViewedRoles } from './viewed-roles.js';

@Module({
  imports: [CustomersModule, ProvidersModule, RolesModule],
  providers: [
    AdmitPortalView,
    EndOverduePortalViews,
    EndPortalView,
    ListPortalViewRoles,
    { provide: PortalViewRepository, useClass: SqlPortalViewRepository },
    StartPortalView,
    ViewablePortals,
    ViewedRoles,
  ],
})
export class PortalViewsModule {}
