import { Module } from '@nestjs/common';
import { AccessGrantsModule } from '../access-grants/access-grants.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { ProvidersModule } from '../providers/providers.module.js';
import { AccessSwitch } from './access-switch.js';
import { GetAccess } from './get-access.js';
import { GetActivation } from './get-activation.js';
import { ListAccessChanges } from './list-access-changes.js';
import { SetAccess } from './set-access.js';
import { SetAccessOfMany } from './set-access-of-many.js';
import { TargetOrganizationResolver } from './target-organization.js';
import { UpdateAccess } from './update-access.js';

@Module({
  imports: [AccessGrantsModule, CustomersModule, ProvidersModule],
  providers: [
    AccessSwitch,
    GetAccess,
    GetActivation,
    ListAccessChanges,
    SetAccess,
    SetAccessOfMany,
    TargetOrganizationResolver,
    UpdateAccess,
  ],
  exports: [AccessSwitch, TargetOrganizationResolver],
})
export class AccessModule {}
