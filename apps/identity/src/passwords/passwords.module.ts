import { CURRENT_SETTINGS, Sealer, SETTINGS, type CurrentSettings } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { EmailBlocksModule } from '../email-blocks/email-blocks.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import type { settings, Settings } from '../settings.js';
import { SignInThrottleModule } from '../sign-in-throttle/sign-in-throttle.module.js';
import { ChangePassword } from './change-password.js';
import { ForgotPassword } from './forgot-password.js';
import { IssuePasswordReset } from './issue-password-reset.js';
import { LookUpPasswordReset } from './look-up-password-reset.js';
import { PasswordChanger } from './password-changer.js';
import { PasswordResetLimits } from './password-reset-limits.js';
import { PasswordResetQueue } from './password-reset-queue.js';
import { PasswordResetRepository } from './password-reset.repository.js';
import { ResetLinks } from './reset-links.js';
import { ResetPassword } from './reset-password.js';
import { SendPasswordResets } from './send-password-resets.js';
import { SqlPasswordResetRepository } from './sql-password-reset.repository.js';

@Module({
  imports: [
    AccountsModule,
    CredentialsModule,
    EmailBlocksModule,
    SessionsModule,
    SignInThrottleModule,
  ],
  providers: [
    PasswordResetQueue,
    {
      provide: PasswordResetLimits,
      useFactory: (settings: Settings): PasswordResetLimits => ({
        perHour: settings.PASSWORD_RESETS_PER_HOUR,
        waitingPerSource: settings.PASSWORD_RESETS_WAITING_PER_ADDRESS,
      }),
      inject: [SETTINGS],
    },
    {
      provide: Sealer,
      useFactory: (current: CurrentSettings<typeof settings>) => new Sealer(current('SEALING_KEY')),
      inject: [CURRENT_SETTINGS],
    },
    ChangePassword,
    ForgotPassword,
    IssuePasswordReset,
    LookUpPasswordReset,
    PasswordChanger,
    { provide: PasswordResetRepository, useClass: SqlPasswordResetRepository },
    ResetLinks,
    ResetPassword,
    SendPasswordResets,
  ],
})
export class PasswordsModule {}
