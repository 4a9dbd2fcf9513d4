import { randomBytes } from 'node:crypto';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.js';
import type { Settings } from './settings.js';
import { writeAtomically } from './atomic-write.js';

/** The operator's password for local use: well known, since the README contains it. */
export const LOCAL_OPERATOR_PASSWORD = 'operator-password-for-local-use';

/** Marks a data folder with well-known passwords. */
const MARKER = 'known-passwords';

/** Whether an address is reachable from this machine only. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

/**
 * The first operator's password. If others can reach the portal and none was chosen, it is generated at the first start and kept in the data
 * folder, readable by its owner only. A folder with well-known passwords is not opened to others.
 * @returns the password, and whether it was just generated and must be shown
 * @throws Failure
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
    throw new Failure('The operator password of the README is for local use only: choose another.');
  }
  if (await exists(join(dataFolder, MARKER))) {
    throw new Failure(
      `The data in ${dataFolder} was created for local use with well-known passwords: start over with --reset, or elsewhere with GATEHOUSE_DATA.`,
    );
  }
  if (OPERATOR_PASSWORD !== undefined) return { password: OPERATOR_PASSWORD, isNew: false };
  const file = join(dataFolder, 'operator-password');
  if (await exists(file)) return { password: (await readFile(file, 'utf8')).trim(), isNew: false };
  const password = randomBytes(18).toString('base64url');
  await writeAtomically(file, `${password}\n`);
  return { password, isNew: true };
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
