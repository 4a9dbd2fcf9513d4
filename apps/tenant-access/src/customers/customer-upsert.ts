import { ExternalIdTaken } from '@gatehouse/contracts/tenant-access';
import { requireUnchanged, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerWriter, type CustomerFields } from './customer-writer.js';
import { CustomerRepository, type CustomerWithGrant } from './customer.repository.js';

export interface Upserted extends CustomerWithGrant {
  outcome: 'created' | 'updated' | 'unchanged';
}

/** Creates or updates the customer with an external id, as often as another system says the same. */
@Injectable()
export class CustomerUpsert {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly writer: CustomerWriter,
  ) {}

  /** @throws like creating and updating; ExternalIdTaken by a customer that the caller may not see */
  async run(context: Context, fields: CustomerFields & { externalId: string }): Promise<Upserted> {
    const { externalId } = fields;
    const known = await this.customers.findByExternalId(context, externalId, 'for change');
    await requireUnchanged(context);
    if (known) return this.update(context, known, fields);
    const created = await this.writer.createUnlessTaken(context, fields);
    if (created) return { ...created, outcome: 'created' };
    // Another request created it in the meantime.
    const other = await this.customers.findByExternalId(context, externalId, 'for change');
    if (!other) throw new ExternalIdTaken();
    return this.update(context, other, fields);
  }

  private async update(
    context: Context,
    known: CustomerWithGrant,
    fields: CustomerFields,
  ): Promise<Upserted> {
    const updated = await this.writer.update(context, known, fields);
    return { ...updated, outcome: updated === known ? 'unchanged' : 'updated' };
  }
}
