import type { Call, OutputOf, RequestOf } from '@gatehouse/contracts';
import { partialMatchKey, type QueryKey } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { queryKeyOf, type ItemOf } from './query-keys.js';

/** A query key, and how a change updates its cached responses. */
export interface CacheTarget {
  key: QueryKey;
  update: (response: unknown) => unknown;
}

/** Targets the response of a single query. */
export const inQuery = <C extends Call>(
  contract: C,
  input: RequestOf<C>,
  update: (response: OutputOf<C>) => OutputOf<C>,
): CacheTarget => ({
  key: queryKeyOf(contract, input),
  update: (response) => update(response as OutputOf<C>),
});

interface Pages {
  pages: { items: { id: string }[] }[];
}

/** Targets an item in every list of a call. */
export const inLists = <C extends Call>(
  contract: C,
  id: string,
  update: (item: ItemOf<C>) => ItemOf<C>,
): CacheTarget => ({
  key: queryKeyOf(contract, { list: true }),
  update: (response) => {
    const list = response as Pages;
    const pages = list.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === id ? update(item as ItemOf<C>) : item)),
    }));
    return { ...list, pages };
  },
});

/** Changes awaiting their response. They are applied on top of cached data, so refetches can't hide them. */
class PendingChanges {
  private changes: readonly (readonly CacheTarget[])[] = [];
  private finished = 0;
  private readonly listeners = new Set<() => void>();

  readonly all = (): readonly (readonly CacheTarget[])[] => this.changes;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(change: readonly CacheTarget[]): void {
    this.set([...this.changes, change]);
  }

  remove(change: readonly CacheTarget[]): void {
    this.finished += 1;
    this.set(this.changes.filter((each) => each !== change));
  }

  /** Reads again if a change finished meanwhile: the response may predate it. */
  async readAfter<T>(read: () => Promise<T>): Promise<T> {
    const before = this.finished;
    const response = await read();
    return this.finished === before ? response : this.readAfter(read);
  }

  private set(changes: readonly (readonly CacheTarget[])[]): void {
    this.changes = changes;
    for (const listener of this.listeners) listener();
  }
}

export const pendingChanges = new PendingChanges();

/** Applies all pending changes to a response, in order. */
export function usePendingChanges<Response>(key: QueryKey): (response: Response) => Response {
  const changes = useSyncExternalStore(pendingChanges.subscribe, pendingChanges.all);
  const targets = changes.flat().filter((target) => partialMatchKey(key, target.key));
  if (targets.length === 0) return identity;
  return (response) =>
    targets.reduce<unknown>((seen, { update }) => update(seen), response) as Response;
}

const identity = <T>(response: T): T => response;
