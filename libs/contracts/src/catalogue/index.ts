import type { Problem, ProblemClass, ProblemData } from '../problem.js';
import * as common from '../problems.js';
import { allCalls } from '../topology/index.js';

/** Every problem that the API can return, by code. */
export const problemCatalogue: ReadonlyMap<string, ProblemClass> = new Map(
  [...Object.values(common), ...allCalls.flatMap((call) => call.problems)]
    .map((declared): [string, ProblemClass] => [declared.definition.code, declared])
    .sort(([a], [b]) => a.localeCompare(b)),
);

/** Restores a problem received from another service. Unknown codes become `internal`. */
export function reviveProblem(code: string, data: ProblemData): Problem {
  const declared = problemCatalogue.get(code) ?? common.InternalProblem;
  return new (declared as unknown as new (data: ProblemData) => Problem)(data);
}
