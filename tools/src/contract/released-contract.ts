import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../local/project.js';
import type { ContractShape } from './contract-shape.js';

/** The file with the last released contract. */
export const releasedFile = join(projectRoot, 'libs', 'contracts', 'released.json');

const Released = z.object({
  /** The released commit. */
  commit: z.string().regex(/^[\da-f]{40}$/),
  contract: z.custom<ContractShape>((value) => typeof value === 'object'),
});
export type Released = z.output<typeof Released>;

export const readReleasedContract = (): Released =>
  Released.parse(JSON.parse(readFileSync(releasedFile, 'utf8')));

/** One line per call and event, for readable diffs. */
export function releasedText({ commit, contract }: Released): string {
  const lines = (shapes: object): string =>
    Object.entries(shapes)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([subject, shape]) => `${JSON.stringify(subject)}: ${JSON.stringify(shape)}`)
      .join(',\n');
  return `{"commit": ${JSON.stringify(commit)}, "contract": {"calls": {\n${lines(contract.calls)}\n}, "events": {\n${lines(contract.events)}\n}}}\n`;
}
