import { Module } from '@nestjs/common';
import { DirectoryRepository } from './directory.repository.js';
import { OnAccountChanged } from './on-account-changed.js';
import { OnCustomerChanged } from './on-customer-changed.js';
import { OnServiceAccountChanged } from './on-service-account-changed.js';
import { SqlDirectoryRepository } from './sql-directory.repository.js';

@Module({
  providers: [
    OnAccountChanged,
    OnCustomerChanged,
    OnServiceAccountChanged,
    { provide: DirectoryRepository, useClass: SqlDirectoryRepository },
  ],
  exports: [DirectoryRepository],
})
export class DirectoryModule {}
