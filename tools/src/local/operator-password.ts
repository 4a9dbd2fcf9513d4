import { randomBytes } from 'node:crypto';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.js';
import type { Settings } from './settings.js';
import { writeSafely } from './write-safely.js';

/** The operator's password under `npm start` on one machine: printed in the README, and so known to everybody. */
export const LOCAL_OPERATOR_PASSWORD = 'operator-password-for-local-use';

/** What notes that passwords which everybody knows let into the data of a folder. */
const MARKER = 'known-passwords';

/** Whether only this machine reaches what listens there. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

/**
 * The first operator's password. Where others reach the portal and none was chosen, one is made up at the first start and kept in the data
 * folder, for its owner only; a folder that was begun with passwords which everybody knows is not opened to others.
 * @returns whether it was made up just now, and so has to be shown once
 * @throws Failure in one sentence
 */
export async function operatorPassword(
  { HOST, OPERATOR_PASSWORD }: Pick<Settings, 'HOST' | 'OPERATOR_PASSWORD'>,
  dataFolder: string,
): Promise<{ password: string; isNew: boolean }> {
  if (isLoopback(HOST)) {
    const password = OPERATOR_PASSWORD ?? LOCAL_OPERATOR_PASSWORD;
    await writeFile(join(dataFolder, MARKER), '', { mode: 0o600 });
    return { password, isNew: false };
  }
  if (OPERATOR_PASSWORD === LOCAL_OPERATOR_PASSWORD) {
    throw new Failure(
      'The operator password of the README is for this machine only: choose another.',
    );
  }
  if (await exists(join(dataFolder, MARKER))) {
    throw new Failure(
      `The data in ${dataFolder} was begun for this machine only, with passwords that everybody knows: begin anew with --reset, or elsewhere with GATEHOUSE_DATA.`,
    );
  }
  if (OPERATOR_PASSWORD !== undefined) return { password: OPERATOR_PASSWORD, isNew: false };
  const file = join(dataFolder, 'operator-password');
  if (await exists(file)) return { password: (await readFile(file, 'utf8')).trim(), isNew: false };
  const password = randomBytes(18).toString('base64url');
  await writeSafely(file, `${password}\n`);
  return { password, isNew: true };
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
