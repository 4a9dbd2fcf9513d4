import { LOGGER, SETTINGS, type Logger } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import type { Settings } from '../settings.js';
import { PasswordSignIn } from './password-sign-in.js';
import { RefusedSignInCounter } from './refused-sign-in-counter.js';
import { RefusedSignInWorker } from './refused-sign-in-worker.js';
import { RefusedSignInRepository } from './refused-sign-in.repository.js';
import { SignIn } from './sign-in.js';
import { SqlRefusedSignInRepository } from './sql-refused-sign-in.repository.js';

@Module({
  imports: [AccountsModule, CredentialsModule, SessionsModule],
  providers: [
    {
      provide: RefusedSignInWorker,
      useFactory: (counter: RefusedSignInCounter, logger: Logger, settings: Settings) =>
        new RefusedSignInWorker(counter, logger, settings.REFUSED_SIGN_INS_SUMMED_SECONDS),
      inject: [RefusedSignInCounter, LOGGER, SETTINGS],
    },
    PasswordSignIn,
    RefusedSignInCounter,
    { provide: RefusedSignInRepository, useClass: SqlRefusedSignInRepository },
    SignIn,
  ],
})
export class SignInModule {}
