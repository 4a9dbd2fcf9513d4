import type { OutputOf } from '@gatehouse/contracts';
import {
  getSavedFilters,
  MAX_SAVED_FILTERS,
  SavedFilter,
  setSavedFilters,
  type FilteredList,
} from '@gatehouse/contracts/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiError } from '../api/api-error.js';
import { useMeQuery } from '../api/auth-state.js';
import { callApi } from '../api/call-api.js';
import { fetchWithEtag } from '../api/fetch-with-etag.js';
import { withIfMatch } from '../api/if-match.js';
import { inQuery } from '../api/pending-changes.js';
import { invalidate, useApiQuery } from '../api/queries.js';
import { buildRequest } from '../api/request.js';
import { safeStorage } from '../api/safe-storage.js';
import { useOptimisticMutation, type OptimisticTarget } from './use-optimistic-mutation.js';

type Saved = OutputOf<typeof getSavedFilters>;
type Edit = (filters: SavedFilter[]) => SavedFilter[];

const MAX_ATTEMPTS = 3;

/** The user's saved filters of a list in the current organization, the same in every browser. */
export function useSavedFilters(list: FilteredList) {
  const query = useApiQuery(getSavedFilters, { list });
  useMoveFromBrowser(list, (query.data?.filters.length ?? MAX_SAVED_FILTERS) < MAX_SAVED_FILTERS);
  const { change, problem, clearProblem } = useOptimisticMutation(targetOf(list), {
    list,
    filters: [],
  });
  const edit = (next: Edit): void =>
    change({
      apply: (saved) => ({ ...saved, filters: next(saved.filters) }),
      send: () => store(list, next),
    });
  return {
    saved: query.data?.filters ?? [],
    isLoaded: query.data !== undefined,
    add: (filter: SavedFilter) => edit((filters) => [...without(filters, filter.name), filter]),
    remove: (name: string) => edit((filters) => without(filters, name)),
    failure: { error: problem, reset: clearProblem },
  };
}

const without = (filters: SavedFilter[], name: string): SavedFilter[] =>
  filters.filter((each) => each.name !== name);

const targetOf = (list: FilteredList): OptimisticTarget<Saved, Saved> => ({
  id: `saved filters of ${list}`,
  cacheTargets: (update) => [inQuery(getSavedFilters, { list }, update)],
  applyResponse: (saved) => () => saved,
  touches: [getSavedFilters],
});

/** Edits what is stored now, which another tab may have changed since it was loaded. */
async function store(list: FilteredList, edit: Edit, attempts = MAX_ATTEMPTS): Promise<Saved> {
  const { url } = buildRequest(getSavedFilters, { list });
  const { state, etag } = await fetchWithEtag(getSavedFilters, { list });
  const filters = edit(getSavedFilters.output.parse(state).filters);
  try {
    await withIfMatch(url, etag, () => callApi(setSavedFilters, { list, filters }));
    return { list, filters };
  } catch (error) {
    const isOutdated = error instanceof ApiError && error.code === 'changed-meanwhile';
    if (!isOutdated || attempts === 1) throw error;
    return store(list, edit, attempts - 1);
  }
}

/** Saved filters were in the browser once: those found there are moved to the account. What has no room there stays. */
function useMoveFromBrowser(list: FilteredList, hasRoom: boolean): void {
  const client = useQueryClient();
  const me = useMeQuery().data;
  const key = me && `gatehouse.filters.${list}.${me.organization.id}.${me.id}`;
  useEffect(() => {
    const found = key === undefined || !hasRoom ? [] : storedInBrowser(key);
    if (key === undefined || found.length === 0) return;
    const move = async (): Promise<void> => {
      const { filters } = await store(list, (before) => found.reduce(withMoved, before));
      const left = found.filter(({ query }) => filters.every((each) => each.query !== query));
      safeStorage.set(key, left.length === 0 ? null : JSON.stringify(left));
      await invalidate(client, [getSavedFilters]);
    };
    // They are still there next time.
    move().catch(() => undefined);
  }, [client, key, list, hasRoom]);
}

/** Another filter under the same name gets a number. */
function withMoved(filters: SavedFilter[], { name, query }: SavedFilter): SavedFilter[] {
  const isThere = filters.some((each) => each.query === query);
  if (isThere || filters.length === MAX_SAVED_FILTERS) return filters;
  const names = new Set(filters.map((each) => each.name));
  let free = name;
  for (let n = 2; names.has(free); n += 1) free = `${name.slice(0, 50)} (${String(n)})`;
  return [...filters, { name: free, query }];
}

function storedInBrowser(key: string): SavedFilter[] {
  try {
    const found: unknown = JSON.parse(safeStorage.get(key) ?? '[]');
    return Array.isArray(found)
      ? found.flatMap((each) => SavedFilter.safeParse(each).data ?? [])
      : [];
  } catch {
    return [];
  }
}
