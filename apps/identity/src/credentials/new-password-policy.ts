import { InvalidRequest, NewPassword } from '@gatehouse/contracts';
import type { CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CommonPasswords } from './common-passwords.port.js';
import { PasswordHasher } from './password-hasher.port.js';
import { weaknessOf } from './password.rules.js';

/** Validates and hashes new passwords. */
@Injectable()
export class NewPasswordPolicy {
  constructor(
    private readonly passwords: PasswordHasher,
    private readonly common: CommonPasswords,
  ) {}

  /**
   * @param pointer JSON pointer to the field with the password
   * @throws InvalidRequest, Unavailable
   */
  async hash(
    { deadline }: CallContext,
    password: string,
    emailKey: string,
    pointer: string,
  ): Promise<string> {
    const shape = NewPassword.safeParse(password);
    if (!shape.success)
      throw invalidPassword(pointer, shape.error.issues[0]?.message ?? 'is not valid');
    const common = await this.common.list();
    const weakness = weaknessOf(password, emailKey, (key) => common.has(key));
    if (weakness !== null) throw invalidPassword(pointer, weakness);
    return this.passwords.hash(password, deadline);
  }
}

const invalidPassword = (pointer: string, detail: string): InvalidRequest =>
  new InvalidRequest({ errors: [{ pointer, detail }] });
