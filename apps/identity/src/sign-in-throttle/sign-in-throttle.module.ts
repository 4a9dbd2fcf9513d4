import { SETTINGS } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import type { Settings } from '../settings.js';
import { FailedSignInRepository } from './failed-sign-in.repository.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { SqlFailedSignInRepository } from './sql-failed-sign-in.repository.js';
import { ThrottleLimits } from './throttle-limits.js';

@Module({
  providers: [
    {
      provide: ThrottleLimits,
      useFactory: (settings: Settings): ThrottleLimits => ({
        perAccount: settings.SIGN_IN_FAILURES_PER_ACCOUNT,
        perSource: settings.SIGN_IN_FAILURES_PER_ADDRESS,
      }),
      inject: [SETTINGS],
    },
    { provide: FailedSignInRepository, useClass: SqlFailedSignInRepository },
    SignInThrottle,
  ],
  exports: [FailedSignInRepository, SignInThrottle, ThrottleLimits],
})
export class SignInThrottleModule {}
