import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eraseDataFolder } from '../local/data-folder.js';
import { freePort } from '../local/ports.js';
import { projectRoot } from '../local/project.js';
import { run as runProgram } from '../local/run.js';
import { readServiceSettings } from '../local/service-settings.js';
import { readSettings } from '../local/settings.js';
import { startStack } from '../local/stack.js';
import { backUp, restore } from './backup.js';
import { Witnesses, type Finding } from './witnesses.js';

/**
 * Backs a running Gatehouse up, ends a session and an invitation, restores, and looks: what was ended is dead, and all else is as it
 * was. Prints each finding.
 * @returns the exit code
 */
export async function run(): Promise<number> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'gatehouse-drill-'));
  // PostgreSQL may run as another user and has to get through.
  await chmod(dataFolder, 0o711);
  const backup = `${dataFolder}-backup`;
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
  try {
    const findings = await drill(settings, dataFolder, backup);
    for (const { what, holds } of findings) console.log(`${holds ? 'ok    ' : 'FAILED'}  ${what}`);
    const failed = findings.filter(({ holds }) => !holds).length;
    console.log(`${findings.length - failed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  } finally {
    await eraseDataFolder(dataFolder);
    await rm(backup, { recursive: true, force: true });
  }
}

async function drill(
  settings: ReturnType<typeof readSettings>,
  dataFolder: string,
  backup: string,
): Promise<Finding[]> {
  const say = (line: string): void => console.log(line);
  const before = await startStack({ settings });
  let witnesses: Witnesses;
  let found: Finding[];
  try {
    witnesses = await Witnesses.gather(before, settings.OPERATOR_EMAIL);
    say('Backing up, while it runs');
    await backUp(before.databaseUrl, dataFolder, backup);
    found = await witnesses.endSome();
  } finally {
    await before.stop();
  }
  say('Restoring');
  await restore(dataFolder, backup);
  const after = await startStack({
    settings,
    beforeServices: async ({ databaseUrl, natsUrl }) => {
      found.push(...(await witnesses.lookInto(databaseUrl)));
      const program = join(projectRoot, 'apps', 'provisioner', 'dist', 'bundle', 'main.js');
      const env = { DATABASE_ADMIN_URL: databaseUrl, NATS_URL: natsUrl };
      await runProgram(process.execPath, [program, 'restored'], { env });
    },
  });
  try {
    return [...found, ...(await witnesses.look())];
  } finally {
    await after.stop();
  }
}
