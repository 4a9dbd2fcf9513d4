import type { Call, OutputOf, RequestOf } from '@gatehouse/contracts';
import { partialMatchKey, type QueryKey } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { keyOf, type ItemOf } from './keys.js';

/** Where something is shown: the answers under this key, and what a change makes of them. */
export interface Place {
  key: QueryKey;
  update: (answer: unknown) => unknown;
}

/** The one answer of a call. */
export const inAnswer = <C extends Call>(
  contract: C,
  input: RequestOf<C>,
  update: (answer: OutputOf<C>) => OutputOf<C>,
): Place => ({
  key: keyOf(contract, input),
  update: (answer) => update(answer as OutputOf<C>),
});

interface Pages {
  pages: { items: { id: string }[] }[];
}

/** An item of every list of a call. */
export const inLists = <C extends Call>(
  contract: C,
  id: string,
  update: (item: ItemOf<C>) => ItemOf<C>,
): Place => ({
  key: keyOf(contract),
  update: (answer) => {
    const list = answer as Pages;
    const pages = list.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === id ? update(item as ItemOf<C>) : item)),
    }));
    return { ...list, pages };
  },
});

/** What was changed and is not answered yet. It lies over what the API last said, so no answer that comes meanwhile can hide it. */
class PendingChanges {
  private changes: readonly (readonly Place[])[] = [];
  private readonly listeners = new Set<() => void>();

  readonly all = (): readonly (readonly Place[])[] => this.changes;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(change: readonly Place[]): void {
    this.set([...this.changes, change]);
  }

  remove(change: readonly Place[]): void {
    this.set(this.changes.filter((each) => each !== change));
  }

  private set(changes: readonly (readonly Place[])[]): void {
    this.changes = changes;
    for (const listener of this.listeners) listener();
  }
}

export const pendingChanges = new PendingChanges();

/** What an answer is with all that is pending, in the order in which it was changed. */
export function usePending<Answer>(key: QueryKey): (answer: Answer) => Answer {
  const changes = useSyncExternalStore(pendingChanges.subscribe, pendingChanges.all);
  const places = changes.flat().filter((place) => partialMatchKey(key, place.key));
  if (places.length === 0) return asItIs;
  return (answer) => places.reduce<unknown>((seen, { update }) => update(seen), answer) as Answer;
}

const asItIs = <T>(answer: T): T => answer;
