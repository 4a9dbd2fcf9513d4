import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../local/project.js';
import type { ContractShape } from './shape.js';

/** Where the contract is kept as it was released last. */
export const releasedFile = join(projectRoot, 'libs', 'contracts', 'released.json');

const Released = z.object({
  /** The commit of which the release was built. */
  commit: z.string().regex(/^[\da-f]{40}$/),
  contract: z.custom<ContractShape>((value) => typeof value === 'object'),
});
export type Released = z.output<typeof Released>;

export const readReleased = (): Released =>
  Released.parse(JSON.parse(readFileSync(releasedFile, 'utf8')));

/** A line for each call and event, so that a change of one is seen as such. */
export function releasedText({ commit, contract }: Released): string {
  const lines = (shapes: object): string =>
    Object.entries(shapes)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([subject, shape]) => `${JSON.stringify(subject)}: ${JSON.stringify(shape)}`)
      .join(',\n');
  return `{"commit": ${JSON.stringify(commit)}, "contract": {"calls": {\n${lines(contract.calls)}\n}, "events": {\n${lines(contract.events)}\n}}}\n`;
}
