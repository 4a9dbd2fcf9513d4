import { emailKey, IMPORT_BATCH, InvalidRequest, type Call } from '@gatehouse/contracts';
import type { GuardedCalls } from '../authentication/guarded-calls.js';
import { z } from 'zod';
import type { KnownRequest } from '../authentication/known-request.js';
import type { CsvFault } from './csv-records.js';
import type { CsvRow } from './csv-rows.js';

/** The common part of a row's outcome; each call adds to it. */
const Outcome = z.looseObject({
  row: z.number(),
  outcome: z.enum(['created', 'invited', 'updated', 'unchanged', 'refused']),
});
export type RowOutcome = z.infer<typeof Outcome>;

const Output = z.object({ items: z.array(Outcome) });

/** The size of a batch: well below NATS's maximum payload. */
const BATCH_CHARACTERS = 200_000;

/** An import, apart from its rows. */
export interface Import {
  contract: Call;
  /** The input fields of every batch. */
  common: Record<string, unknown>;
  idempotencyKey: string | undefined;
}

/** Sends the rows of a file to the service in batches, and remembers the keys the file has named already. */
export class ImportRun {
  private readonly seen = new Map<string, RowOutcome>();
  private readonly keys: readonly string[];
  private batches = 0;

  constructor(
    private readonly calls: GuardedCalls,
    private readonly request: KnownRequest,
    private readonly what: Import,
  ) {
    this.keys = what.contract.http?.csvKeys ?? [];
  }

  /** The outcome of each row, in order, a batch at a time. An empty file is sent too, so that permissions are checked. */
  async *outcomesOf(rows: AsyncIterable<CsvRow>): AsyncGenerator<RowOutcome[], void> {
    let batch: CsvRow[] = [];
    let weight = 0;
    for await (const row of rows) {
      batch.push(row);
      weight += JSON.stringify(row).length;
      if (batch.length < IMPORT_BATCH && weight < BATCH_CHARACTERS) continue;
      yield await this.send(batch);
      batch = [];
      weight = 0;
    }
    if (batch.length > 0 || this.batches === 0) yield await this.send(batch);
  }

  private async send(batch: CsvRow[]): Promise<RowOutcome[]> {
    const settled = batch.map((row) => this.settledBefore(row));
    const open = batch.filter((row, index) => 'fields' in row && !settled[index]);
    const answered = await this.callService(open);
    return settled.map((outcome) => outcome ?? answered.shift()).filter((one) => one !== undefined);
  }

  /** Outcomes that need no call: for rows that cannot be parsed, or whose key the file has named before. */
  private settledBefore(row: CsvRow): RowOutcome | undefined {
    if ('fault' in row) return { ...this.namesOf({}), ...refusal(row.row, row.fault) };
    const known = this.keysOf(row.fields).find((key) => this.seen.has(key));
    const before = known === undefined ? undefined : this.seen.get(known);
    if (!before) return undefined;
    const { warnings: _, ...same } = before;
    return { ...same, row: row.row, ...this.namesOf(row.fields), outcome: 'unchanged' };
  }

  /** The key cells of a row; null if empty. */
  private namesOf(fields: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(this.keys.map((key) => [key, fields[key] ?? null]));
  }

  private keysOf(fields: Record<string, unknown>): string[] {
    return this.keys.flatMap((key) => {
      const text = fields[key];
      if (typeof text !== 'string') return [];
      return [`${key} ${key === 'email' ? emailKey(text) : text.normalize('NFC')}`];
    });
  }

  private async callService(rows: CsvRow[]): Promise<RowOutcome[]> {
    const { contract, common, idempotencyKey } = this.what;
    const number = ++this.batches;
    const options = { idempotencyKey: idempotencyKey && `${idempotencyKey} ${number}` };
    const output = await this.calls.forwardNext(
      this.request,
      contract,
      { ...common, rows },
      options,
    );
    const { items } = Output.parse(output);
    for (const item of items)
      if (item.outcome !== 'refused') for (const key of this.keysOf(item)) this.seen.set(key, item);
    return items;
  }
}

function refusal(row: number, fault: CsvFault): RowOutcome {
  const errors = [{ pointer: '', ...fault }];
  const { code, title, message: detail } = new InvalidRequest({ errors });
  return { row, outcome: 'refused', problem: { code, title, detail, errors } };
}
