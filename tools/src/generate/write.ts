import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../local/project.js';
import { documents } from './documents.js';
import { readSources } from './sources.js';

/** `npm run generate`: writes the generated documents. */
for (const { path, text } of await documents(await readSources()))
  await writeFile(join(projectRoot, path), text);
