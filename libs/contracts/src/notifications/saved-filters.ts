import { z } from 'zod';
import { call } from '../call.js';
import { InvalidRequest } from '../problems.js';
import { line } from '../scalar.js';

/** The lists of the console whose filters can be saved. */
export const FilteredList = z.enum(['customers', 'jobs']);

export type FilteredList = z.infer<typeof FilteredList>;

/** The maximum number of saved filters of a list. */
export const MAX_SAVED_FILTERS = 20;

/** What a list was filtered and sorted by, under a name of the user's own. */
export const SavedFilter = z.strictObject({
  name: line(60),
  query: z
    .string()
    .max(2_000)
    .regex(/^[!-~]+$/, 'must be URL-encoded')
    .describe('The parameters of the list, URL-encoded, such as `access=pending&sort=since`.'),
});

export type SavedFilter = z.infer<typeof SavedFilter>;

const SavedFilters = z.object({ list: FilteredList, filters: z.array(SavedFilter) });

export const getSavedFilters = call('notifications', 'get-saved-filters', {
  summary: 'Get your saved filters of a list',
  description: 'For the current organization.',
  http: { method: 'GET', path: '/me/saved-filters/:list' },
  access: 'signed-in',
  input: z.strictObject({ list: FilteredList }),
  output: SavedFilters,
  problems: [InvalidRequest],
});

export const setSavedFilters = call('notifications', 'set-saved-filters', {
  summary: 'Replace your saved filters of a list',
  description: 'For the current organization. Names must be unique.',
  http: { method: 'PUT', path: '/me/saved-filters/:list' },
  access: 'signed-in',
  input: z.strictObject({
    list: FilteredList,
    filters: z.array(SavedFilter).max(MAX_SAVED_FILTERS),
  }),
  output: SavedFilters,
  problems: [InvalidRequest],
});
