import { useQueryParams } from './search-input.js';

export interface Sorting {
  by: string;
  descending: boolean;
  /** The other direction where the list is sorted by it already. */
  sortBy: (name: string) => void;
}

/** The order of a list, in the address of the page. */
export function useSorting(names: readonly string[]): Sorting {
  const [query, , setAll] = useQueryParams();
  const [initial = ''] = names;
  const by = names.find((name) => name === query.get('sort')) ?? initial;
  const descending = query.get('order') === 'desc';
  return {
    by,
    descending,
    sortBy: (name) => {
      const isReversed = name === by && !descending;
      setAll({ sort: name === initial ? null : name, order: isReversed ? 'desc' : null });
    },
  };
}
