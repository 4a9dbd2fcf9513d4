import { Problem, type ImportRow, type InputOf } from '@gatehouse/contracts';
import { importJobs } from '@gatehouse/contracts/service-desk';
import {
  Handles,
  importEach,
  organizationOf,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { JobCreator, type NewJob } from './job-creator.js';
import { JobNumbers } from './job-numbers.js';
import { JobRowParser } from './job-row-parser.js';

type Input = InputOf<typeof importJobs>;

interface ParsedRow extends ImportRow {
  job: NewJob | Problem;
  number: number;
}

@Handles(importJobs)
export class ImportJobs implements UseCase<typeof importJobs, Context, ParsedRow[]> {
  constructor(
    private readonly parser: JobRowParser,
    private readonly creator: JobCreator,
    private readonly numbers: JobNumbers,
  ) {}

  async prepare({ dryRun, rows }: Input, context: CallContext): Promise<ParsedRow[]> {
    const parsed: Omit<ParsedRow, 'number'>[] = [];
    for (const row of rows) parsed.push({ ...row, job: await this.parser.parse(context, row) });
    // A dry run, which is undone, uses numbers that no job has.
    const first = dryRun
      ? -rows.length
      : await this.numbers.take(organizationOf(context), rows.length);
    return parsed.map((row, index) => ({ ...row, number: first + index }));
  }

  async run({ dryRun }: Input, context: Context, rows: ParsedRow[]) {
    const results = await importEach(context, { dryRun, rows }, async ({ job, number }) => {
      if (job instanceof Problem) throw job;
      const { id } = await this.creator.create(context, job, number);
      return { outcome: 'created' as const, ...(dryRun ? {} : { jobId: id }) };
    });
    return {
      items: results.map(([{ row, fields }, result]) => ({
        ...{ row, title: fields.title ?? null, ...result },
      })),
    };
  }
}
