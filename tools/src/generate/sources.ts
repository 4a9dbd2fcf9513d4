import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { projectRoot } from '../local/project.js';
import type { Sources } from './documents.js';

/**
 * Reads what only the services know, from what was built of them: no source of a service is imported outside of it.
 */
export async function readSources(): Promise<Sources> {
  const built = async (path: string): Promise<unknown> =>
    import(pathToFileURL(join(projectRoot, 'apps', path)).href) as Promise<unknown>;
  const { statusOf } = (await built('gateway/dist/http/status.js')) as Pick<Sources, 'statusOf'>;
  const { accessTransitions } = (await built('tenant-access/dist/domain/access-grant.js')) as Pick<
    Sources,
    'accessTransitions'
  >;
  return { statusOf, accessTransitions };
}
