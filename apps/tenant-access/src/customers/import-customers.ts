import type { CustomerId, ImportRow, InputOf } from '@gatehouse/contracts';
import { CustomerRow, importCustomers } from '@gatehouse/contracts/tenant-access';
import { Handles, importEach, parseRow, type Context, type UseCase } from '@gatehouse/platform';
import { CustomerUpsert } from './customer-upsert.js';
import { CustomerWriter } from './customer-writer.js';

interface Imported {
  outcome: 'created' | 'updated' | 'unchanged';
  customerId?: CustomerId;
}

@Handles(importCustomers)
export class ImportCustomers implements UseCase<typeof importCustomers> {
  constructor(
    private readonly upsert: CustomerUpsert,
    private readonly writer: CustomerWriter,
  ) {}

  async run({ dryRun, rows }: InputOf<typeof importCustomers>, context: Context) {
    const results = await importEach(context, { dryRun, rows }, async ({ fields }) => {
      const { customerId, outcome } = await this.save(context, fields);
      const isGone = dryRun && outcome === 'created';
      return isGone ? { outcome } : { outcome, customerId };
    });
    return {
      items: results.map(([{ row, fields }, result]) => ({
        ...{ row, externalId: fields.externalId ?? null },
        ...result,
      })),
    };
  }

  private async save(context: Context, fields: ImportRow['fields']): Promise<Imported> {
    const { externalId, ...row } = parseRow(CustomerRow, fields);
    if (externalId === undefined) {
      const { customer } = await this.writer.create(context, row);
      return { outcome: 'created', customerId: customer.id };
    }
    const { outcome, customer } = await this.upsert.run(context, { ...row, externalId });
    return { outcome, customerId: customer.id };
  }
}
