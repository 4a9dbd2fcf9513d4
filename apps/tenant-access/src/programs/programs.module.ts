import { Module } from '@nestjs/common';
import { AdmissionModule } from '../admission/admission.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { MembershipsModule } from '../memberships/memberships.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { ServiceAccountsModule } from '../service-accounts/service-accounts.module.js';
import { AdmitApiKey } from './admit-api-key.js';
import { AdmitServiceAccount } from './admit-service-account.js';
import { ApiKeyUses } from './api-key-uses.js';
import { ApiKeyRepository } from './api-key.repository.js';
import { CheckServiceAccount } from './check-service-account.js';
import { CreateApiKey } from './create-api-key.js';
import { CreateServiceAccount } from './create-service-account.js';
import { DeleteApiKey } from './delete-api-key.js';
import { DeleteServiceAccount } from './delete-service-account.js';
import { GetServiceAccount } from './get-service-account.js';
import { ListApiKeys } from './list-api-keys.js';
import { ListServiceAccounts } from './list-service-accounts.js';
import { ManageableServiceAccounts } from './manageable-service-accounts.js';
import { ProgramAdmission } from './program-admission.js';
import { RecordApiKeyRefusal } from './record-api-key-refusal.js';
import { ServiceAccountView } from './service-account-view.js';
import { SqlApiKeyRepository } from './sql-api-key.repository.js';
import { UpdateServiceAccount } from './update-service-account.js';

@Module({
  imports: [
    AdmissionModule,
    DepartmentsModule,
    MembershipsModule,
    RolesModule,
    ServiceAccountsModule,
  ],
  providers: [
    AdmitApiKey,
    AdmitServiceAccount,
    { provide: ApiKeyRepository, useClass: SqlApiKeyRepository },
    ApiKeyUses,
    CheckServiceAccount,
    CreateApiKey,
    CreateServiceAccount,
    DeleteApiKey,
    DeleteServiceAccount,
    GetServiceAccount,
    ListApiKeys,
    ListServiceAccounts,
    ManageableServiceAccounts,
    ProgramAdmission,
    RecordApiKeyRefusal,
    ServiceAccountView,
    UpdateServiceAccount,
  ],
})
export class ProgramsModule {}
