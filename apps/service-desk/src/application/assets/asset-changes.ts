import { assetChanged } from '@gatehouse/contracts/service-desk';
import { differences, record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { assetTally } from '../../domain/tally.js';
import { Tallies } from '../dashboard/ports.js';
import { AssetRepository, type AssetRecord } from './ports.js';

/** Saves an asset with all that follows from it: its event, and the figures. */
@Injectable()
export class AssetChanges {
  constructor(
    private readonly assets: AssetRepository,
    private readonly tallies: Tallies,
  ) {}

  async create(context: Context, asset: AssetRecord): Promise<void> {
    await this.assets.create(context, asset);
    await this.follow(context, null, asset);
  }

  async save(context: Context, before: AssetRecord, wish: AssetRecord): Promise<AssetRecord> {
    const after = { ...wish, version: before.version + 1 };
    await this.assets.save(context, after);
    await this.follow(context, before, after);
    return after;
  }

  private async follow(
    context: Context,
    before: AssetRecord | null,
    after: AssetRecord,
  ): Promise<void> {
    await this.tallies.apply(context, after, assetTally(before?.state ?? null, after.state));
    const { id, providerId, customerId, name, state } = after;
    const changed = before ? differences(before, after, ['version']) : [];
    await record(context, assetChanged, {
      aggregateId: id,
      sequence: after.version,
      organizationId: providerId,
      data: { assetId: id, providerId, customerId, name, state, changed },
    });
  }
}
