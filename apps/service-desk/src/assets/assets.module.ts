import { Module } from '@nestjs/common';
import { CountersModule } from '../counters/counters.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { SitesModule } from '../sites/sites.module.js';
import { AssetLookup } from './asset-lookup.js';
import { AssetRowImporter } from './asset-row-importer.js';
import { AssetWriter } from './asset-writer.js';
import { AssetRepository } from './asset.repository.js';
import { CreateAsset } from './create-asset.js';
import { GetAsset } from './get-asset.js';
import { ImportAssets } from './import-assets.js';
import { ListAssets } from './list-assets.js';
import { SqlAssetRepository } from './sql-asset.repository.js';
import { UpdateAsset } from './update-asset.js';

@Module({
  imports: [CountersModule, CustomersModule, SitesModule],
  providers: [
    AssetLookup,
    AssetRowImporter,
    AssetWriter,
    CreateAsset,
    GetAsset,
    ImportAssets,
    ListAssets,
    UpdateAsset,
    { provide: AssetRepository, useClass: SqlAssetRepository },
  ],
  exports: [AssetLookup, AssetRepository],
})
export class AssetsModule {}
