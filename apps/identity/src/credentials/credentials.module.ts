import { Module } from '@nestjs/common';
import { SignInThrottleModule } from '../sign-in-throttle/sign-in-throttle.module.js';
import { Argon2PasswordHasher } from './argon2-password-hasher.js';
import { CommonPasswords } from './common-passwords.port.js';
import { NewPasswordPolicy } from './new-password-policy.js';
import { PasswordCheck } from './password-check.js';
import { PasswordHasher } from './password-hasher.port.js';
import { ZxcvbnCommonPasswords } from './zxcvbn-common-passwords.js';

@Module({
  imports: [SignInThrottleModule],
  providers: [
    { provide: CommonPasswords, useClass: ZxcvbnCommonPasswords },
    NewPasswordPolicy,
    PasswordCheck,
    { provide: PasswordHasher, useClass: Argon2PasswordHasher },
  ],
  exports: [NewPasswordPolicy, PasswordCheck, PasswordHasher],
})
export class CredentialsModule {}
