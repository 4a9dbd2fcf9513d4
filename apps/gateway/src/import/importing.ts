import { emailKey, InvalidRequest, type Call, type InvitationId } from '@gatehouse/contracts';
import { IMPORT_BATCH, Imported, type ImportOutcome } from '@gatehouse/contracts/invitations';
import type { Caller } from '@gatehouse/platform/calls';
import { REQUEST_MS } from '../authentication/callers.js';
import type { KnownRequest } from '../authentication/authentication-guard.js';
import type { CsvRow } from './csv-rows.js';

/** What a batch may weigh: well below what NATS carries. */
const BATCH_CHARACTERS = 200_000;

/** What an import is besides its rows. */
export interface Import {
  contract: Call;
  /** The fields of the input that every batch has. */
  common: Record<string, unknown>;
  idempotencyKey: string | undefined;
}

/** Hands the rows of one file to the service, a batch at a time, and remembers whom it has invited already. */
export class Importing {
  private readonly seen = new Map<string, InvitationId | undefined>();
  private batches = 0;

  constructor(
    private readonly caller: Caller,
    /** Refuses where the rights of who asks have been taken away since. */
    private readonly requireRights: () => Promise<void>,
    private readonly request: KnownRequest,
    private readonly what: Import,
  ) {}

  /** What became of each row, in their order, a batch at a time. An empty file is asked about too: whoever may not import hears so. */
  async *outcomesOf(rows: AsyncIterable<CsvRow>): AsyncGenerator<ImportOutcome[], void> {
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

  private async send(batch: CsvRow[]): Promise<ImportOutcome[]> {
    const settled = batch.map((row) => this.settledBefore(row));
    const open = batch.filter((row, index) => 'fields' in row && !settled[index]);
    const answered = await this.ask(open);
    return settled.map((outcome) => outcome ?? answered.shift()).filter((one) => one !== undefined);
  }

  /** What needs no asking: a row that cannot be read, or names somebody whom this file has named before. */
  private settledBefore(row: CsvRow): ImportOutcome | undefined {
    if ('fault' in row) return refusal(row.row, row.fault);
    const email = row.fields.email ?? '';
    const key = emailKey(email);
    if (!this.seen.has(key)) return undefined;
    const invitationId = this.seen.get(key);
    return {
      row: row.row,
      email,
      outcome: 'unchanged',
      ...(invitationId ? { invitationId } : {}),
    };
  }

  private async ask(rows: CsvRow[]): Promise<ImportOutcome[]> {
    const { contract, common, idempotencyKey } = this.what;
    const number = ++this.batches;
    await this.requireRights();
    const output = await this.caller.forward(
      // Each batch has as long as any other request.
      { ...this.request.context, deadline: Date.now() + REQUEST_MS },
      contract,
      { ...common, rows },
      { idempotencyKey: idempotencyKey && `${idempotencyKey} ${number}` },
    );
    await this.requireRights();
    const { items } = Imported.parse(output);
    for (const { email, outcome, invitationId } of items)
      if (email !== null && outcome !== 'refused') this.seen.set(emailKey(email), invitationId);
    return items;
  }
}

function refusal(row: number, fault: string): ImportOutcome {
  const errors = [{ pointer: '', detail: fault }];
  const { code, title, message: detail } = new InvalidRequest({ errors });
  return { row, email: null, outcome: 'refused', problem: { code, title, detail, errors } };
}
