import { Module } from '@nestjs/common';
import { CounterRepository } from './counter.repository.js';
import { OnProviderChanged } from './on-provider-changed.js';
import { SqlCounterRepository } from './sql-counter.repository.js';
import { SqlTimeZoneRepository } from './sql-time-zone.repository.js';
import { TimeZoneRepository } from './time-zone.repository.js';

/** The counters behind the dashboard, kept as jobs and assets change, and the time zones their months are in. */
@Module({
  providers: [
    OnProviderChanged,
    { provide: CounterRepository, useClass: SqlCounterRepository },
    { provide: TimeZoneRepository, useClass: SqlTimeZoneRepository },
  ],
  exports: [CounterRepository, TimeZoneRepository],
})
export class CountersModule {}
