import { Module } from '@nestjs/common';
import { ServiceAccountChanges } from './service-account-changes.js';
import { ServiceAccountRepository } from './service-account.repository.js';
import { SqlServiceAccountRepository } from './sql-service-account.repository.js';

@Module({
  providers: [
    ServiceAccountChanges,
    { provide: ServiceAccountRepository, useClass: SqlServiceAccountRepository },
  ],
  exports: [ServiceAccountChanges, ServiceAccountRepository],
})
export class ServiceAccountsModule {}
