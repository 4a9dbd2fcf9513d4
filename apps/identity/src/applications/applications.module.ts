import { Module } from '@nestjs/common';
import { ApplicationRepository } from './application.repository.js';
import { CheckOrigin } from './check-origin.js';
import { CreateApplicationSecret } from './create-application-secret.js';
import { CreateApplication } from './create-application.js';
import { CustomersCheck } from './customers-check.js';
import { DeleteApplicationSecret } from './delete-application-secret.js';
import { DeleteApplication } from './delete-application.js';
import { GetApplication } from './get-application.js';
import { ListApplications } from './list-applications.js';
import { MachineTokens } from './machine-tokens.js';
import { OnCustomerDeleted } from './on-customer-deleted.js';
import { ServiceAccountCheck } from './service-account-check.js';
import { SqlApplicationRepository } from './sql-application.repository.js';
import { UpdateApplication } from './update-application.js';

@Module({
  providers: [
    { provide: ApplicationRepository, useClass: SqlApplicationRepository },
    CheckOrigin,
    CreateApplication,
    CreateApplicationSecret,
    CustomersCheck,
    DeleteApplication,
    DeleteApplicationSecret,
    GetApplication,
    ListApplications,
    MachineTokens,
    OnCustomerDeleted,
    ServiceAccountCheck,
    UpdateApplication,
  ],
  exports: [ApplicationRepository],
})
export class ApplicationsModule {}
