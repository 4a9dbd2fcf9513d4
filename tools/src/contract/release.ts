import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../local/project.js';
import { releasedFile, releasedText } from './released-contract.js';
import { shapeOf, type Contracts } from './contract-shape.js';

/**
 * `npm run release-contract`: stores the contract of the released commit; later versions must stay compatible with it.
 * @param root where that commit is checked out and built; defaults to this repository
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
