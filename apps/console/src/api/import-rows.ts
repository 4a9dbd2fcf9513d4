import type { Call } from '@gatehouse/contracts';
import type { z } from 'zod';
import { answered } from './ask.js';
import { requestFor } from './request.js';
import { ProblemMet } from './problem-met.js';

/** A call that takes a file, and what it says of each row. */
export interface Importing<Outcome> {
  contract: Call;
  outcome: z.ZodType<Outcome>;
}

/**
 * Sends a file of CSV, and hears of each row as soon as it is settled.
 * @throws ProblemMet where the file as a whole is refused, or later rows are
 */
export async function importRows<Outcome>(
  { contract, outcome }: Importing<Outcome>,
  { customerId, dryRun, file }: { customerId: string | undefined; dryRun: boolean; file: File },
  onOutcomes: (outcomes: Outcome[]) => void,
): Promise<void> {
  const { url, init } = requestFor(contract, customerId ? { customerId } : {});
  const response = await answered(contract, {
    url: `${url}?dryRun=${String(dryRun)}`,
    init: {
      ...init,
      body: file,
      headers: { 'content-type': 'text/csv', accept: 'application/x-ndjson' },
    },
  });
  for await (const lines of linesOf(response)) {
    onOutcomes(lines.map((line) => outcomeOf(outcome, line)));
  }
}

function outcomeOf<Outcome>(shape: z.ZodType<Outcome>, line: string): Outcome {
  const value: unknown = JSON.parse(line);
  const outcome = shape.safeParse(value);
  if (outcome.success) return outcome.data;
  // What went wrong in the middle is the last line.
  throw new ProblemMet({
    code: 'internal',
    title: '',
    detail: '',
    status: 500,
    ...(value as object),
  });
}

/** The whole lines of each piece that arrives. */
async function* linesOf(response: Response): AsyncGenerator<string[], void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    const lines = (rest + piece.value).split('\n');
    rest = lines.pop() ?? '';
    const whole = lines.filter((line) => line !== '');
    if (whole.length > 0) yield whole;
  }
  if (rest.trim() !== '') yield [rest];
}
