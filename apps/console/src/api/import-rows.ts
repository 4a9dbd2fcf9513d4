import type { Call } from '@gatehouse/contracts';
import type { z } from 'zod';
import { fetchWithRefresh } from './call-api.js';
import { buildRequest } from './request.js';
import { ApiError } from './api-error.js';

/** An import call and the schema of its outcome per row. */
export interface ImportContract<Outcome> {
  contract: Call;
  outcome: z.ZodType<Outcome>;
}

/**
 * Uploads a CSV or NDJSON file and reports each row's outcome as it arrives.
 * @throws ApiError if the file is rejected, or the import fails midway
 */
export async function importRows<Outcome>(
  { contract, outcome }: ImportContract<Outcome>,
  { customerId, dryRun, file }: { customerId: string | undefined; dryRun: boolean; file: File },
  onOutcomes: (outcomes: Outcome[]) => void,
): Promise<void> {
  const { url, init } = buildRequest(contract, customerId ? { customerId } : {});
  const response = await fetchWithRefresh(contract, {
    url: `${url}?dryRun=${String(dryRun)}`,
    init: {
      ...init,
      body: file,
      headers: { 'content-type': typeOf(file), accept: NDJSON },
    },
  });
  for await (const lines of readLines(response)) {
    onOutcomes(lines.map((line) => parseOutcome(outcome, line)));
  }
}

const NDJSON = 'application/x-ndjson';

const typeOf = ({ name }: File): string => (/\.(ndjson|jsonl)$/i.test(name) ? NDJSON : 'text/csv');

function parseOutcome<Outcome>(shape: z.ZodType<Outcome>, line: string): Outcome {
  const value: unknown = JSON.parse(line);
  const outcome = shape.safeParse(value);
  if (outcome.success) return outcome.data;
  // If the import fails midway, its last line is a problem.
  throw new ApiError({
    code: 'internal',
    title: '',
    detail: '',
    status: 500,
    ...(value as object),
  });
}

/** The complete lines of each chunk. */
async function* readLines(response: Response): AsyncGenerator<string[], void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    const lines = (rest + chunk.value).split('\n');
    rest = lines.pop() ?? '';
    const complete = lines.filter((line) => line !== '');
    if (complete.length > 0) yield complete;
  }
  if (rest.trim() !== '') yield [rest];
}
