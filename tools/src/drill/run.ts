import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eraseDataFolder } from '../local/data-folder.js';
import { projectRoot } from '../local/project.js';
import type { readSettings } from '../local/settings.js';
import { run as runProgram } from '../local/run.js';
import { temporarySettings } from '../local/temporary-settings.js';
import { startStack } from '../local/stack.js';
import { backUp, restore } from './backup.js';
import { RestoreChecks, type Finding } from './restore-checks.js';

/**
 * Backs up a running stack, ends a session and an invitation, restores the backup, and checks that both stay ended and everything else is
 * unchanged. Prints each finding.
 * @returns the exit code
 */
export async function run(): Promise<number> {
  const { dataFolder, settings } = await temporarySettings('drill');
  const backup = `${dataFolder}-backup`;
  try {
    const findings = await drill(settings, dataFolder, backup);
    for (const { description, passed } of findings)
      console.log(`${passed ? 'ok    ' : 'FAILED'}  ${description}`);
    const failed = findings.filter(({ passed }) => !passed).length;
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
  let witnesses: RestoreChecks;
  let found: Finding[];
  try {
    witnesses = await RestoreChecks.gather(before, settings.OPERATOR_EMAIL);
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
