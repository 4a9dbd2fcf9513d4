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
import { ask } from './ask.js';
import { keyOf, type ItemOf, type Page } from './keys.js';
import { usePending } from './pending.js';
import { newKey } from './new-key.js';
import { isPassing } from './problem-met.js';

export { keyOf, type ItemOf } from './keys.js';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (times, error) => times < 2 && isPassing(error),
      throwOnError: false,
    },
    mutations: { retry: (times, error) => times < 2 && isPassing(error) },
  },
});

/** What a call answers, kept and renewed, with what was changed of it and is not answered yet. */
export function useAnswer<C extends Call>(
  contract: C,
  input: RequestOf<C>,
  options: { enabled?: boolean } = {},
) {
  const queryKey = keyOf(contract, input);
  return useQuery<OutputOf<C>>({
    queryKey,
    queryFn: ({ signal }) => ask(contract, input, { signal }),
    select: usePending<OutputOf<C>>(queryKey),
    ...options,
  });
}

const PAGE = 50;
const FEW_PAGES = 4;

/** A list, page by page as it is scrolled. */
export function usePages<C extends Call>(
  contract: C,
  input: Omit<RequestOf<C>, 'cursor' | 'limit'>,
  options: { enabled?: boolean } = {},
) {
  const queryKey = keyOf(contract, { ...input, list: true });
  const list = useInfiniteQuery({
    queryKey,
    select: usePending<InfiniteData<Page<ItemOf<C>>, string | undefined>>(queryKey),
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }): Promise<Page<ItemOf<C>>> => {
      const page = { ...input, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) };
      // Every list of the contracts takes these two and answers this shape.
      return (await ask(contract, page as RequestOf<C>, { signal })) as Page<ItemOf<C>>;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    // All of it would be read anew, page by page: of a long list, only for a reason.
    refetchOnWindowFocus: ({ state }) => (state.data?.pages.length ?? 0) <= FEW_PAGES,
    refetchOnReconnect: ({ state }) => (state.data?.pages.length ?? 0) <= FEW_PAGES,
    ...options,
  });
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return { ...list, items };
}

/** A change; afterwards the lists and things that it may have touched are read anew. */
export function useChange<C extends Call>(
  contract: C,
  touches: readonly Call[] = [],
): UseMutationResult<OutputOf<C>, Error, RequestOf<C>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: RequestOf<C>) =>
      keyed(input, (idempotencyKey) => ask(contract, input, { idempotencyKey })),
    onSuccess: () => renew(client, touches),
  });
}

/** Has everything that calls may answer differently by now be read anew. */
export const renew = (client: QueryClient, touched: readonly Call[]): Promise<unknown> =>
  Promise.all(
    touched.map(async (call) => {
      const queryKey = keyOf(call);
      // What is being read for the first time may be from before, and nobody would read it again when it comes.
      await client.cancelQueries({ queryKey, predicate: ({ state }) => state.data === undefined });
      await client.invalidateQueries({ queryKey });
    }),
  );

const keys = new WeakMap<object, string>();

/** A repetition of the same change has the same key, so that it takes effect once. */
function keyed<T>(input: unknown, work: (key: string) => T): T {
  const change = typeof input === 'object' && input !== null ? input : {};
  const key = keys.get(change) ?? newKey();
  keys.set(change, key);
  return work(key);
}
