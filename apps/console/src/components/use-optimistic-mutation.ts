import type { Call } from '@gatehouse/contracts';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { toast } from './toast.js';
import { useProblemText } from './use-problem-text.js';
import { pendingChanges, type CacheTarget } from '../api/pending-changes.js';
import { invalidate } from '../api/queries.js';

export interface OptimisticTarget<T, Response> {
  /** Mutations with the same id run in sequence. */
  id: string;
  /** Every cached query that contains the target. */
  cacheTargets: (update: (target: T) => T) => CacheTarget[];
  /** Applies the response to the cached value. */
  applyResponse: (response: Response) => (target: T) => T;
  /** Calls whose cached responses become stale. */
  touches: readonly Call[];
}

interface Change<T, Response> {
  apply: (target: T) => T;
  /** @param wanted the latest cached value with this change applied */
  send: (wanted: T) => Promise<Response>;
  onSuccess?: (response: Response) => void;
}

/**
 * Optimistic updates: pending changes are applied on top of the latest API responses from the first click on. Changes to the same
 * target are sent in sequence, each based on the latest response; a failed one is rolled back alone, and its problem
 * is shown.
 */
export function useOptimisticMutation<T, Response>(
  target: OptimisticTarget<T, Response>,
  initial: T,
) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<Error | null>(null);
  const toastIfUnmounted = useToastWhenUnmounted();
  const { mutate, isPending } = useMutation({
    scope: { id: target.id },
    mutationFn: ({ change }: { change: Change<T, Response>; shown: CacheTarget[] }) =>
      change.send(change.apply(cachedValue(client, target) ?? initial)),
    onSuccess: async (response, { change, shown }) => {
      await writeToCache(client, target.cacheTargets(target.applyResponse(response)));
      pendingChanges.remove(shown);
      change.onSuccess?.(response);
    },
    onError: (error, { shown }) => {
      pendingChanges.remove(shown);
      if (!toastIfUnmounted(error)) setProblem(error);
    },
    onSettled: () => void invalidate(client, target.touches),
  });
  const change = (next: Change<T, Response>): void => {
    const shown = target.cacheTargets(next.apply);
    pendingChanges.add(shown);
    mutate({ change: next, shown });
  };
  return { change, problem, isPending, clearProblem: () => setProblem(null) };
}

function cachedValue<T, Response>(
  client: QueryClient,
  target: OptimisticTarget<T, Response>,
): T | undefined {
  const [first] = target.cacheTargets((one) => one);
  return first && client.getQueryData<T>(first.key);
}

/** Requests in flight may predate the change, so they are cancelled and refetched. */
async function writeToCache(client: QueryClient, cacheTargets: CacheTarget[]): Promise<void> {
  for (const { key, update } of cacheTargets) {
    const inFlight = client.getQueryCache().findAll({ queryKey: key, fetchStatus: 'fetching' });
    await client.cancelQueries({ queryKey: key });
    client.setQueriesData<unknown>({ queryKey: key }, (response: unknown) =>
      response === undefined ? undefined : update(response),
    );
    for (const { queryKey } of inFlight) void client.invalidateQueries({ queryKey, exact: true });
  }
}

/** Shows an error as a toast if the component has unmounted. @returns a function that reports whether it did */
function useToastWhenUnmounted(): (error: Error) => boolean {
  const problemText = useProblemText();
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  return (error) => {
    if (isMounted.current) return false;
    const { title, remedy } = problemText(error);
    toast.failure(`${title}. ${remedy}`);
    return true;
  };
}
