import { Problem, type ImportRow, type InputOf } from '@gatehouse/contracts';
import { importJobs } from '@gatehouse/contracts/service-desk';
import {
  Handles,
  importEach,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { JobCreator, type NewJob } from './job-creator.js';
import { JobRowParser } from './job-row-parser.js';

type Input = InputOf<typeof importJobs>;

interface ParsedRow extends ImportRow {
  job: NewJob | Problem;
}

@Handles(importJobs)
export class ImportJobs implements UseCase<typeof importJobs, Context, ParsedRow[]> {
  constructor(
    private readonly parser: JobRowParser,
    private readonly creator: JobCreator,
  ) {}

  async prepare({ rows }: Input, context: CallContext): Promise<ParsedRow[]> {
    const parsed: ParsedRow[] = [];
    for (const row of rows) parsed.push({ ...row, job: await this.parser.parse(context, row) });
    return parsed;
  }

  async run({ dryRun }: Input, context: Context, rows: ParsedRow[]) {
    const results = await importEach(context, { dryRun, rows }, async ({ job }) => {
      if (job instanceof Problem) throw job;
      const { id } = await this.creator.create(context, job);
      return { outcome: 'created' as const, ...(dryRun ? {} : { jobId: id }) };
    });
    return {
      items: results.map(([{ row, fields }, result]) => ({
        ...{ row, title: fields.title ?? null, ...result },
      })),
    };
  }
}
