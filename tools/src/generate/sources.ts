import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { projectRoot } from '../local/project.js';
import { databaseServices } from '../local/service-names.js';
import { readServiceSettings, settingsOf } from '../local/service-settings.js';
import type { Sources } from './documents.js';

/**
 * Reads service metadata from the builds, since service sources must not be imported elsewhere.
 */
export async function readSources(): Promise<Sources> {
  const built = async (path: string): Promise<unknown> =>
    import(pathToFileURL(join(projectRoot, 'apps', path)).href) as Promise<unknown>;
  const { statusOf } = (await built('gateway/dist/http/status.js')) as Pick<Sources, 'statusOf'>;
  const settings = {
    services: await readServiceSettings(),
    provisioner: await settingsOf('provisioner'),
  };
  const audited = await Promise.all(
    databaseServices.map((name) => built(`${name}/dist/migrations/audited-tables.js`)),
  );
  const auditedTables = audited.flatMap(
    (tables) => (tables as Pick<Sources, 'auditedTables'>).auditedTables,
  );
  const compose = await readFile(join(projectRoot, 'docker-compose.yml'), 'utf8');
  return { statusOf, settings, auditedTables, compose };
}

/** The email frame as committed, and as rendered from its template. */
export async function readFrame(): Promise<{ kept: string; wanted: string }> {
  const script = join(projectRoot, 'apps', 'notifications', 'templates', 'compile-frame.mjs');
  const { compileFrame, target } = (await import(pathToFileURL(script).href)) as {
    compileFrame: () => Promise<string>;
    target: string;
  };
  return { kept: await readFile(target, 'utf8'), wanted: await compileFrame() };
}
