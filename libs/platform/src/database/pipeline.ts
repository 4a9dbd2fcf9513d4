import pg from 'pg';
import { QueryFailedError } from 'typeorm';
import { isOutdatedPlan } from './faults.js';
import { CUSTOM_PLAN } from './page.js';

/** One statement on its way: its rows go to `settle`, its failure to `fail`. */
export interface Step {
  text: string;
  /** As PostgreSQL reads them: see {@link parameter}. */
  values: (string | Buffer | null)[];
  settle(rows: Row[], tag: string): void;
  fail(error: unknown): void;
}

export type Row = Record<string, unknown>;

/** What `pg` offers to queries of one's own, such as `pg-cursor`: a query is whatever can submit itself to the connection. */
export interface PipelineClient {
  query(batch: Batch): void;
}

interface Connection {
  stream: { cork(): void; uncork(): void };
  close(message: { type: 'S'; name: string }): void;
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: Step['values'] }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: object): void;
  sync(): void;
}

/** A statement that a connection has planned. Its columns are known after the first execution, and then not asked for again. */
interface Prepared {
  name: string;
  columns?: Column[];
}

interface Column {
  name: string;
  parse: (text: string) => unknown;
}

/** PostgreSQL plans a named statement once per connection; planning is half the time of a small one. */
const preparedOn = new WeakMap<Connection, Map<string, Prepared>>();

/** The name of each statement, the same on all connections. */
const names = new Map<string, string>();

/** More would mean statements composed at run time, and each uses memory on every connection. */
const MOST_STATEMENTS = 500;

function nameOf(text: string): string | undefined {
  if (text.startsWith(CUSTOM_PLAN)) return undefined;
  let name = names.get(text);
  if (name === undefined && names.size < MOST_STATEMENTS)
    names.set(text, (name = `s${String(names.size)}`));
  return name;
}

/** Not declared by `pg`: converts a value as for its own queries. */
const { utils } = pg as unknown as {
  utils: { prepareValue(value: unknown): string | Buffer | null };
};
export const parameter = (value: unknown) => utils.prepareValue(value);

/** Statements sent in one message and answered in one: a round trip for all of them. What follows one that fails is not executed. */
export class Batch {
  /** Called by `pg`, which also times the query out through it. */
  callback: (error?: Error | null) => void = () => undefined;
  private at = 0;
  private rows: Row[] = [];
  private readonly prepared: Prepared[] = [];
  private readonly parsed: string[] = [];
  private connection: Connection | undefined;

  constructor(private readonly steps: readonly Step[]) {}

  submit(connection: Connection): null {
    this.connection = connection;
    // One packet, hence one system call.
    connection.stream.cork();
    for (const { text, values } of this.steps) {
      const statement = this.prepare(connection, text);
      this.prepared.push(statement);
      connection.bind({ statement: statement.name, values });
      if (!statement.columns) connection.describe({ type: 'P', name: '' });
      connection.execute({});
    }
    connection.sync();
    connection.stream.uncork();
    return null;
  }

  private prepare(connection: Connection, text: string): Prepared {
    let known = preparedOn.get(connection);
    if (!known) preparedOn.set(connection, (known = new Map<string, Prepared>()));
    let statement = known.get(text);
    if (statement) return statement;
    const name = nameOf(text);
    statement = { name: name ?? '' };
    if (name !== undefined) {
      // It may remain of a batch that failed. Closing a statement that does not exist is no error.
      connection.close({ type: 'S', name });
      known.set(text, statement);
      this.parsed.push(text);
    }
    connection.parse({ name: statement.name, text });
    return statement;
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    const statement = this.prepared[this.at];
    if (!statement) return;
    statement.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: pg.types.getTypeParser(dataTypeID, 'text') as Column['parse'],
    }));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const row: Row = {};
    let i = 0;
    for (const { name, parse } of this.prepared[this.at]?.columns ?? []) {
      const text = fields[i++];
      row[name] = text === null || text === undefined ? null : parse(text);
    }
    this.rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    const [step, statement] = [this.steps[this.at], this.prepared[this.at]];
    if (statement) statement.columns ??= [];
    const { rows } = this;
    this.rows = [];
    this.at++;
    step?.settle(rows, text);
  }

  /** The first failure is the last message of a batch, wherever it comes from: PostgreSQL, the connection, or `pg`'s own timeout. */
  handleError(error: Error): void {
    this.forget(error);
    const failed = this.steps.slice(this.at);
    this.at = this.steps.length;
    const { text, values } = failed[0] ?? { text: '', values: [] };
    const failure = new QueryFailedError(text, values, error);
    for (const step of failed) step.fail(failure);
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback(null);
  }

  /** Which of its statements PostgreSQL parsed before the failure is not known; after a change of the schema, all are outdated. */
  private forget(error: Error): void {
    const known = this.connection && preparedOn.get(this.connection);
    if (isOutdatedPlan(error)) known?.clear();
    for (const text of this.parsed) known?.delete(text);
  }
}
