import { NewPassword } from '@gatehouse/contracts';
import { dictionary } from '@zxcvbn-ts/language-common';
import { CommonPasswords } from '../application/ports.js';

/** The passwords of the zxcvbn lists that would be long enough to be set. */
export class ListedPasswords extends CommonPasswords {
  private readonly listed = new Set(
    dictionary['passwords-common']
      .map((password) => password.normalize('NFC').toLowerCase())
      .filter((password) => NewPassword.safeParse(password).success),
  );

  override has(password: string): boolean {
    return this.listed.has(password);
  }
}
