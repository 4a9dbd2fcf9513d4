import { defineService } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AccountEntity } from './accounts/sql-account.repository.js';
import { ApplicationsModule } from './applications/applications.module.js';
import { CredentialsModule } from './credentials/credentials.module.js';
import { EmailBlocksModule } from './email-blocks/email-blocks.module.js';
import { LogoutModule } from './logout/logout.module.js';
import { OpenIdModule } from './openid/openid.module.js';
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
    ApplicationsModule,
    CredentialsModule,
    EmailBlocksModule,
    LogoutModule,
    OpenIdModule,
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

/** Authentication: accounts, passwords, sessions, signing keys, and OpenID Connect for applications. */
export const identity = defineService({
  name: 'identity',
  settings,
  module: AppModule,
  entities: [AccountEntity, SessionEntity],
});
