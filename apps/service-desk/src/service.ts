import { defineService, serviceSettings } from '@gatehouse/platform';
import { z } from 'zod';
import { CustomerDirectory, JobRepository } from './application/ports.js';
import { SqlCustomerDirectory } from './persistence/customers.js';
import { SqlJobRepository } from './persistence/jobs.js';
import { entities } from './persistence/schema.js';
import { calls, useCases } from './transport/calls.js';
import { hearings } from './transport/hearings.js';

/** What a customer came for: jobs. */
export const serviceDesk = defineService({
  name: 'service-desk',
  settings: z.object(serviceSettings),
  parts: () => ({
    calls,
    hearings,
    entities,
    providers: [
      ...useCases,
      { provide: CustomerDirectory, useClass: SqlCustomerDirectory },
      { provide: JobRepository, useClass: SqlJobRepository },
    ],
  }),
});
