import { NewPassword } from '@gatehouse/contracts';
import { CommonPasswords } from './common-passwords.port.js';

/** The passwords in zxcvbn's lists that are long enough to be valid. Loaded on first use, to save memory. */
export class ZxcvbnCommonPasswords extends CommonPasswords {
  private reading: Promise<ReadonlySet<string>> | undefined;

  override list(): Promise<ReadonlySet<string>> {
    this.reading ??= read();
    return this.reading;
  }
}

async function read(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(
    dictionary['passwords-common']
      .map((password) => password.normalize('NFC').toLowerCase())
      .filter((password) => NewPassword.safeParse(password).success),
  );
}
