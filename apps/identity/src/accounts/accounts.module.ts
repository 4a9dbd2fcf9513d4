import { SETTINGS } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import { CredentialsModule } from '../credentials/credentials.module.js';
import type { Settings } from '../settings.js';
import { SignInThrottleModule } from '../sign-in-throttle/sign-in-throttle.module.js';
import { AccountRepository } from './account.repository.js';
import { EnsureAccount } from './ensure-account.js';
import { FindAccount } from './find-account.js';
import { OnProviderChanged } from './on-provider-changed.js';
import { OperatorSetup } from './operator-setup.js';
import { OperatorWorker } from './operator-worker.js';
import { SqlAccountRepository } from './sql-account.repository.js';
import { SqlUsernameSuffixRepository } from './sql-username-suffix.repository.js';
import { UsernameLookup } from './username-lookup.js';
import { UsernameSuffixRepository } from './username-suffix.repository.js';

@Module({
  imports: [CredentialsModule, SignInThrottleModule],
  providers: [
    {
      provide: OperatorWorker,
      useFactory: (setup: OperatorSetup, settings: Settings) =>
        new OperatorWorker(setup, operatorIn(settings)),
      inject: [OperatorSetup, SETTINGS],
    },
    { provide: AccountRepository, useClass: SqlAccountRepository },
    EnsureAccount,
    FindAccount,
    OnProviderChanged,
    OperatorSetup,
    UsernameLookup,
    { provide: UsernameSuffixRepository, useClass: SqlUsernameSuffixRepository },
  ],
  exports: [AccountRepository, UsernameLookup],
})
export class AccountsModule {}

const operatorIn = ({ OPERATOR_EMAIL: email, OPERATOR_PASSWORD: password }: Settings) =>
  email !== undefined && password !== undefined ? { email, password } : undefined;
