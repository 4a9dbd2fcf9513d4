import { assetChanged } from '@gatehouse/contracts/service-desk';
import { differences, record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CounterRepository } from '../counters/counter.repository.js';
import { assetCounterChanges } from '../counters/counter.rules.js';
import { AssetRepository, type AssetRecord } from './asset.repository.js';

/** Saves assets, and with them their event and the dashboard counters. */
@Injectable()
export class AssetWriter {
  constructor(
    private readonly assets: AssetRepository,
    private readonly counters: CounterRepository,
  ) {}

  async create(context: Context, asset: AssetRecord): Promise<void> {
    await this.assets.create(context, asset);
    await this.recordChange(context, null, asset);
  }

  async save(context: Context, before: AssetRecord, changed: AssetRecord): Promise<AssetRecord> {
    const after = { ...changed, version: before.version + 1 };
    await this.assets.save(context, after);
    await this.recordChange(context, before, after);
    return after;
  }

  private async recordChange(
    context: Context,
    before: AssetRecord | null,
    after: AssetRecord,
  ): Promise<void> {
    this.counters.apply(context, after, assetCounterChanges(before?.state ?? null, after.state));
    const { id, providerId, customerId, name, state } = after;
    const fields = before ? differences(before, after, ['version']) : [];
    await record(context, assetChanged, {
      aggregateId: id,
      sequence: after.version,
      organizationId: providerId,
      data: { assetId: id, providerId, customerId, name, state, changed: fields },
    });
  }
}
