import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../local/project.js';
import { releasedFile, releasedText } from './released.js';
import { shapeOf, type Contracts } from './shape.js';

/**
 * `npm run release-contract`: keeps the contract of the commit that is released, from which on it must not be broken.
 * @param root where that commit is checked out and built; here, unless told
 */
const [root = projectRoot] = process.argv.slice(2);
const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const path = join(root, 'libs', 'contracts', 'dist', 'topology', 'index.js');
const contracts = (await import(pathToFileURL(path).href)) as Contracts;
writeFileSync(
  releasedFile,
  releasedText({ commit: git('rev-parse', 'HEAD'), contract: shapeOf(contracts) }),
);
