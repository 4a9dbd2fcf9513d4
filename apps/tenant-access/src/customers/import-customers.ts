import { importProblemOf, Problem, type ImportRow, type InputOf } from '@gatehouse/contracts';
import {
  CustomerRow,
  importCustomers,
  type CustomerImportOutcome,
} from '@gatehouse/contracts/tenant-access';
import { Handles, parseRow, type Context, type UseCase } from '@gatehouse/platform';
import { CustomerUpsert } from './customer-upsert.js';
import { CustomerWriter } from './customer-writer.js';

type Result = Omit<CustomerImportOutcome, 'row' | 'externalId'>;

/** Imports a batch of rows. A dry run changes everything and rolls back, so that rows which depend on each other get true results. */
@Handles(importCustomers)
export class ImportCustomers implements UseCase<typeof importCustomers> {
  constructor(
    private readonly upsert: CustomerUpsert,
    private readonly writer: CustomerWriter,
  ) {}

  async run({ dryRun, rows }: InputOf<typeof importCustomers>, context: Context) {
    const items: CustomerImportOutcome[] = [];
    const importRows = async () => {
      for (const { row, fields } of rows) {
        const { customerId, ...result } = await this.import(context, fields);
        const isGone = dryRun && result.outcome === 'created';
        items.push({
          ...{ row, externalId: fields.externalId ?? null, ...result },
          ...(isGone || !customerId ? {} : { customerId }),
        });
      }
      if (dryRun) throw new Rehearsed();
    };
    await context.transaction.nested(importRows).catch((error: unknown) => {
      if (!(error instanceof Rehearsed)) throw error;
    });
    return { items };
  }

  /** A row that is refused changes nothing and does not affect the others. */
  private async import(context: Context, fields: ImportRow['fields']): Promise<Result> {
    try {
      return await context.transaction.nested(() => this.save(context, fields));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { outcome: 'refused', problem: importProblemOf(error) };
    }
  }

  private async save(context: Context, fields: ImportRow['fields']): Promise<Result> {
    const { externalId, ...row } = parseRow(CustomerRow, fields);
    if (externalId === undefined) {
      const { customer } = await this.writer.create(context, row);
      return { outcome: 'created', customerId: customer.id };
    }
    const { outcome, customer } = await this.upsert.run(context, { ...row, externalId });
    return { outcome, customerId: customer.id };
  }
}

/** Undoes a dry run. */
class Rehearsed extends Error {}
