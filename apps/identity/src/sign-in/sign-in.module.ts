import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { PasswordSignIn } from './password-sign-in.js';
import { RefusedSignInCounter } from './refused-sign-in-counter.js';
import { RefusedSignInWorker } from './refused-sign-in-worker.js';
import { RefusedSignInRepository } from './refused-sign-in.repository.js';
import { SignIn } from './sign-in.js';
import { SqlRefusedSignInRepository } from './sql-refused-sign-in.repository.js';

@Module({
  imports: [AccountsModule, CredentialsModule, SessionsModule],
  providers: [
    PasswordSignIn,
    RefusedSignInCounter,
    RefusedSignInWorker,
    { provide: RefusedSignInRepository, useClass: SqlRefusedSignInRepository },
    SignIn,
  ],
})
export class SignInModule {}
