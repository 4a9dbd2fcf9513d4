import { InvalidRequest, NewPassword } from '@gatehouse/contracts';
import type { CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CommonPasswords } from './common-passwords.port.js';
import { PasswordHasher } from './password-hasher.port.js';
import { weaknessOf } from './password.rules.js';

/** Passwords that are being set: held to the rules, and hashed. */
@Injectable()
export class NewPasswordPolicy {
  constructor(
    private readonly passwords: PasswordHasher,
    private readonly common: CommonPasswords,
  ) {}

  /**
   * @param pointer to the field that has the password
   * @throws InvalidRequest, Unavailable
   */
  async hash(
    { deadline }: CallContext,
    password: string,
    emailKey: string,
    pointer: string,
  ): Promise<string> {
    const shape = NewPassword.safeParse(password);
    if (!shape.success) throw refused(pointer, shape.error.issues[0]?.message ?? 'is not valid');
    const common = await this.common.list();
    const fault = weaknessOf(password, emailKey, (key) => common.has(key));
    if (fault !== null) throw refused(pointer, fault);
    return this.passwords.hash(password, deadline);
  }
}

const refused = (pointer: string, detail: string): InvalidRequest =>
  new InvalidRequest({ errors: [{ pointer, detail }] });
