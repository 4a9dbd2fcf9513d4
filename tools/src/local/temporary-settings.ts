import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.js';
import { readServiceSettings } from './service-settings.js';
import { readSettings } from './settings.js';

/** Settings of a stack with a data folder and ports of its own, to be erased afterwards. */
export async function temporarySettings(name: string) {
  const dataFolder = await mkdtemp(join(tmpdir(), `gatehouse-${name}-`));
  // PostgreSQL may run as another user, which needs access.
  await chmod(dataFolder, 0o711);
  const environment = {
    GATEHOUSE_DATA: dataFolder,
    PORT: String(await freePort()),
    MAIL_WEB_PORT: String(await freePort()),
    LOG_LEVEL: 'warn',
  };
  const settings = readSettings(
    { ...process.env, ...environment },
    process.cwd(),
    await readServiceSettings(),
  );
  return { dataFolder, environment, settings };
}
