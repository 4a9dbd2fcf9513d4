import { defineService } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AccountEntity } from './accounts/sql-account.repository.js';
import { CredentialsModule } from './credentials/credentials.module.js';
import { EmailBlocksModule } from './email-blocks/email-blocks.module.js';
import { PasswordsModule } from './passwords/passwords.module.js';
import { ProfileModule } from './profile/profile.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { SessionEntity } from './sessions/sql-session.repository.js';
import { settings } from './settings.js';
import { SignInThrottleModule } from './sign-in-throttle/sign-in-throttle.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { SigningKeysModule } from './signing-keys/signing-keys.module.js';
import { SupportModule } from './support/support.module.js';

@Module({
  imports: [
    AccountsModule,
    CredentialsModule,
    EmailBlocksModule,
    PasswordsModule,
    ProfileModule,
    SessionsModule,
    SignInModule,
    SignInThrottleModule,
    SigningKeysModule,
    SupportModule,
  ],
})
export class AppModule {}

/** Who somebody is: accounts, passwords, sessions, signing keys. */
export const identity = defineService({
  name: 'identity',
  settings,
  module: AppModule,
  entities: [AccountEntity, SessionEntity],
});
