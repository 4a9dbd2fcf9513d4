import type { Call, OutputOf, RequestOf } from '@gatehouse/contracts';
import {
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseMutationResult,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { callApi } from './call-api.js';
import { isConnected, subscribeToConnection } from './connection.js';
import { queryKeyOf, type ItemOf, type Page } from './query-keys.js';
import { usePendingChanges } from './pending-changes.js';
import { randomKey } from './random-key.js';
import { isTransient } from './api-error.js';

export { queryKeyOf, type ItemOf } from './query-keys.js';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (times, error) => times < 2 && isTransient(error),
      throwOnError: false,
    },
    mutations: { retry: (times, error) => times < 2 && isTransient(error) },
  },
});

// What failed, or may have changed, while Gatehouse could not be reached.
subscribeToConnection(() => {
  if (isConnected()) void queryClient.invalidateQueries();
});

/** Queries a call, with pending changes applied. */
export function useApiQuery<C extends Call>(
  contract: C,
  input: RequestOf<C>,
  options: { enabled?: boolean } = {},
) {
  const queryKey = queryKeyOf(contract, input);
  return useQuery<OutputOf<C>>({
    queryKey,
    queryFn: ({ signal }) => callApi(contract, input, { signal }),
    select: usePendingChanges<OutputOf<C>>(queryKey),
    ...options,
  });
}

const PAGE_SIZE = 50;
export const MAX_REFETCHED_PAGES = 4;

/** Queries a paginated list, with pending changes applied. */
export function useApiList<C extends Call>(
  contract: C,
  input: Omit<RequestOf<C>, 'cursor' | 'limit'>,
  options: { enabled?: boolean } = {},
) {
  const queryKey = queryKeyOf(contract, { ...input, list: true });
  const list = useInfiniteQuery({
    queryKey,
    select: usePendingChanges<InfiniteData<Page<ItemOf<C>>, string | undefined>>(queryKey),
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }): Promise<Page<ItemOf<C>>> => {
      const page = { ...input, limit: PAGE_SIZE, ...(pageParam ? { cursor: pageParam } : {}) };
      // Every list contract accepts `cursor` and `limit` and returns a page.
      return (await callApi(contract, page as RequestOf<C>, { signal })) as Page<ItemOf<C>>;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    // Comparing thousands of rows whenever a page is added takes longer than rendering those that are visible.
    structuralSharing: false,
    // Refetching loads every page again, so skip it for long lists.
    refetchOnWindowFocus: ({ state }) => (state.data?.pages.length ?? 0) <= MAX_REFETCHED_PAGES,
    refetchOnReconnect: ({ state }) => (state.data?.pages.length ?? 0) <= MAX_REFETCHED_PAGES,
    ...options,
  });
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return { ...list, items };
}

type Mutation<C extends Call> = Omit<
  UseMutationResult<OutputOf<C>, Error, RequestOf<C>>,
  'mutate'
> & {
  mutate: (input: RequestOf<C>, options?: { onSuccess?: (output: OutputOf<C>) => unknown }) => void;
};

/** Calls a mutation, then invalidates the calls it touches. */
export function useApiMutation<C extends Call>(
  contract: C,
  touches: readonly Call[] = [],
): Mutation<C> {
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: (input: RequestOf<C>) =>
      withIdempotencyKey(input, (idempotencyKey) => callApi(contract, input, { idempotencyKey })),
    onSuccess: () => invalidate(client, touches),
  });
  const { mutateAsync } = mutation;
  return {
    ...mutation,
    // Not by the mutation's own callback, which is lost with a component that the refetched data removes.
    mutate: (input, { onSuccess } = {}) => {
      mutateAsync(input).then(onSuccess, () => undefined);
    },
  };
}

/** Invalidates all queries of the given calls. */
export const invalidate = (client: QueryClient, touched: readonly Call[]): Promise<unknown> =>
  Promise.all(
    touched.map(async (call) => {
      const queryKey = queryKeyOf(call);
      // An initial fetch in flight may predate the change, and invalidation alone wouldn't refetch it.
      await client.cancelQueries({ queryKey, predicate: ({ state }) => state.data === undefined });
      await client.invalidateQueries({ queryKey });
    }),
  );

const keys = new WeakMap<object, string>();

/** Retries of the same mutation reuse its idempotency key. */
function withIdempotencyKey<T>(input: unknown, work: (key: string) => T): T {
  const change = typeof input === 'object' && input !== null ? input : {};
  const key = keys.get(change) ?? randomKey();
  keys.set(change, key);
  return work(key);
}
