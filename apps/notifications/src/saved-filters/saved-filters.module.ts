import { Module } from '@nestjs/common';
import { GetSavedFilters } from './get-saved-filters.js';
import { SavedFilterRepository } from './saved-filter.repository.js';
import { SetSavedFilters } from './set-saved-filters.js';
import { SqlSavedFilterRepository } from './sql-saved-filter.repository.js';

@Module({
  providers: [
    GetSavedFilters,
    SetSavedFilters,
    { provide: SavedFilterRepository, useClass: SqlSavedFilterRepository },
  ],
})
export class SavedFiltersModule {}
