import { SETTINGS } from '@gatehouse/platform';
import { ImageSanitizer } from '@gatehouse/platform/images';
import { Module } from '@nestjs/common';
import type { Settings } from '../settings.js';
import { ApplicationGrantRepository } from './application-grant.repository.js';
import { ApplicationLogoRepository } from './application-logo.repository.js';
import { ApplicationWriter } from './application-writer.js';
import { ApplicationRepository } from './application.repository.js';
import { CheckOrigin } from './check-origin.js';
import { CreateApplicationSecret } from './create-application-secret.js';
import { CreateApplication } from './create-application.js';
import { CustomersCheck } from './customers-check.js';
import { DeleteApplicationSecret } from './delete-application-secret.js';
import { DeleteApplication } from './delete-application.js';
import { ExcludedGrants } from './excluded-grants.js';
import { GetApplicationLogo } from './get-application-logo.js';
import { GetApplication } from './get-application.js';
import { ListApplications } from './list-applications.js';
import { MachineTokens } from './machine-tokens.js';
import { OnCustomerDeleted } from './on-customer-deleted.js';
import { ServiceAccountCheck } from './service-account-check.js';
import { SqlApplicationGrantRepository } from './sql-application-grant.repository.js';
import { SqlApplicationLogoRepository } from './sql-application-logo.repository.js';
import { SqlApplicationRepository } from './sql-application.repository.js';
import { UpdateApplication } from './update-application.js';

@Module({
  providers: [
    { provide: ApplicationGrantRepository, useClass: SqlApplicationGrantRepository },
    { provide: ApplicationLogoRepository, useClass: SqlApplicationLogoRepository },
    { provide: ApplicationRepository, useClass: SqlApplicationRepository },
    ApplicationWriter,
    CheckOrigin,
    CreateApplication,
    CreateApplicationSecret,
    CustomersCheck,
    DeleteApplication,
    DeleteApplicationSecret,
    ExcludedGrants,
    GetApplication,
    GetApplicationLogo,
    {
      provide: ImageSanitizer,
      useFactory: (settings: Settings) => new ImageSanitizer(settings),
      inject: [SETTINGS],
    },
    ListApplications,
    MachineTokens,
    OnCustomerDeleted,
    ServiceAccountCheck,
    UpdateApplication,
  ],
  exports: [ApplicationRepository],
})
export class ApplicationsModule {}
