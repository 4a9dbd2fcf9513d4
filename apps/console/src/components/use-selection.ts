import { useCallback, useRef, useState } from 'react';

/** The items that are selected in a list, also beyond the pages that are loaded. */
export interface Selection<Item> {
  selected: ReadonlyMap<string, Item>;
  set: (items: readonly Item[]) => void;
  /** @param isRange whether everything since the last one is selected as well */
  toggle: (item: Item, isRange: boolean) => void;
  labelOf: (item: Item) => string;
}

export function useSelection<Item>({
  items,
  keyOf,
  labelOf,
}: {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  labelOf: (item: Item) => string;
}): Selection<Item> {
  const [selected, setSelected] = useState<ReadonlyMap<string, Item>>(new Map());
  const last = useRef<string>(undefined);
  // Kept, so that rows are rendered again only when their selection changes.
  const current = useRef({ items, keyOf });
  current.current = { items, keyOf };
  const toggle = useCallback((item: Item, isRange: boolean): void => {
    const list = current.current;
    const key = list.keyOf(item);
    const at = (wanted: string | undefined): number =>
      list.items.findIndex((each) => list.keyOf(each) === wanted);
    const [from, to] = [at(last.current), at(key)].toSorted((a, b) => a - b) as [number, number];
    last.current = key;
    setSelected((before) => {
      const after = new Map(before);
      if (isRange && from >= 0) {
        for (const each of list.items.slice(from, to + 1)) after.set(list.keyOf(each), each);
      } else if (!after.delete(key)) {
        after.set(key, item);
      }
      return after;
    });
  }, []);
  const set = useCallback((chosen: readonly Item[]): void => {
    setSelected(new Map(chosen.map((each) => [current.current.keyOf(each), each])));
  }, []);
  return { selected, set, toggle, labelOf };
}
