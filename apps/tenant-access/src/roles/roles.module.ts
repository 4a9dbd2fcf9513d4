import { Module } from '@nestjs/common';
import { MembershipsModule } from '../memberships/memberships.module.js';
import { ServiceAccountsModule } from '../service-accounts/service-accounts.module.js';
import { CreateRole } from './create-role.js';
import { DeleteRole } from './delete-role.js';
import { GetRole } from './get-role.js';
import { ListRoles } from './list-roles.js';
import { RoleCatalogLoader } from './role-catalog-loader.js';
import { RoleRepository } from './role.repository.js';
import { SqlRoleRepository } from './sql-role.repository.js';
import { UpdateRole } from './update-role.js';

@Module({
  imports: [MembershipsModule, ServiceAccountsModule],
  providers: [
    CreateRole,
    DeleteRole,
    GetRole,
    ListRoles,
    RoleCatalogLoader,
    { provide: RoleRepository, useClass: SqlRoleRepository },
    UpdateRole,
  ],
  exports: [RoleCatalogLoader, RoleRepository],
})
export class RolesModule {}
