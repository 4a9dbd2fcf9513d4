import { defineService, serviceSettings } from '@gatehouse/platform';
import { z } from 'zod';
import { Chains, Directory } from './application/ports.js';
import { SqlChains } from './persistence/chains.js';
import { SqlDirectory } from './persistence/directory.js';
import { calls, useCases } from './transport/calls.js';
import { hearings } from './transport/hearings.js';

/** What happened: append-only, a chain for each organisation. */
export const audit = defineService({
  name: 'audit',
  settings: z.object(serviceSettings),
  parts: () => ({
    calls,
    hearings,
    entities: [],
    providers: [
      ...useCases,
      { provide: Chains, useClass: SqlChains },
      { provide: Directory, useClass: SqlDirectory },
    ],
  }),
});
