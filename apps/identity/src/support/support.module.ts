import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { EmailBlocksModule } from '../email-blocks/email-blocks.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SignInThrottleModule } from '../sign-in-throttle/sign-in-throttle.module.js';
import { AccountErasureRepository } from './account-erasure.repository.js';
import { EraseAccount } from './erase-account.js';
import { FindPerson } from './find-person.js';
import { SqlAccountErasureRepository } from './sql-account-erasure.repository.js';

@Module({
  imports: [
    AccountsModule,
    CredentialsModule,
    EmailBlocksModule,
    SessionsModule,
    SignInThrottleModule,
  ],
  providers: [
    { provide: AccountErasureRepository, useClass: SqlAccountErasureRepository },
    EraseAccount,
    FindPerson,
  ],
})
export class SupportModule {}
