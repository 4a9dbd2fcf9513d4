import type { Call } from '@gatehouse/contracts';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTell } from './toasts.js';
import { useProblemWords } from './problem-words.js';
import { pendingChanges, type Place } from '../api/pending.js';
import { renew } from '../api/queries.js';

/** Something that is shown as changed before the API has said so. */
export interface Thing<T, Answer> {
  /** What is changed of one thing is sent one after the other. */
  id: string;
  /** Everywhere that it is shown. */
  places: (update: (thing: T) => T) => Place[];
  /** What is known once the API has answered. */
  settled: (answer: Answer) => (thing: T) => T;
  /** What may be another afterwards. */
  touches: readonly Call[];
}

interface Change<T, Answer> {
  apply: (thing: T) => T;
  /** @param wanted the thing as the API last told of it, with this change */
  send: (wanted: T) => Promise<Answer>;
  onSuccess?: (answer: Answer) => void;
}

/**
 * The one way in which something moves before it is answered: what is shown is what the API last said with all that is pending, from
 * the very click on. The changes of one thing wait for each other, each is sent as what it makes of the newest answer, and one that
 * is refused goes back alone, with its problem.
 */
export function useOptimistic<T, Answer>(thing: Thing<T, Answer>, seen: T) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<Error | null>(null);
  const tellElsewhere = useTellUnmounted();
  const { mutate, isPending } = useMutation({
    scope: { id: thing.id },
    mutationFn: ({ change }: { change: Change<T, Answer>; shown: Place[] }) =>
      change.send(change.apply(newest(client, thing) ?? seen)),
    onSuccess: async (answer, { change, shown }) => {
      await put(client, thing.places(thing.settled(answer)));
      pendingChanges.remove(shown);
      change.onSuccess?.(answer);
    },
    onError: (error, { shown }) => {
      pendingChanges.remove(shown);
      if (!tellElsewhere(error)) setProblem(error);
    },
    onSettled: () => void renew(client, thing.touches),
  });
  const change = (wish: Change<T, Answer>): void => {
    const shown = thing.places(wish.apply);
    pendingChanges.add(shown);
    mutate({ change: wish, shown });
  };
  return { change, problem, isPending, forgetProblem: () => setProblem(null) };
}

/** What the API last said of the thing itself, where it was asked. */
function newest<T, Answer>(client: QueryClient, thing: Thing<T, Answer>): T | undefined {
  const [first] = thing.places((one) => one);
  return first && client.getQueryData<T>(first.key);
}

/** What is being read at this moment may be from before the change, so it is read anew. */
async function put(client: QueryClient, places: Place[]): Promise<void> {
  for (const { key, update } of places) {
    const underWay = client.getQueryCache().findAll({ queryKey: key, fetchStatus: 'fetching' });
    await client.cancelQueries({ queryKey: key });
    client.setQueriesData<unknown>({ queryKey: key }, (answer: unknown) =>
      answer === undefined ? undefined : update(answer),
    );
    for (const { queryKey } of underWay) void client.invalidateQueries({ queryKey, exact: true });
  }
}

/** Whoever has gone on to another page is told in passing. @returns a function that says whether they have */
function useTellUnmounted(): (error: Error) => boolean {
  const tell = useTell();
  const wordsOf = useProblemWords();
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  return (error) => {
    if (isThere.current) return false;
    const { title, remedy } = wordsOf(error);
    tell(`${title}. ${remedy}`);
    return true;
  };
}
