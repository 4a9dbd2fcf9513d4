import type { Call, RequestOf } from '@gatehouse/contracts';
import type { FilteredList } from '@gatehouse/contracts/notifications';
import { getPortalView } from '../api/portal-view.js';
import { useApiList } from '../api/queries.js';
import { FilterTabs, type OptionCounts } from './filter-tabs.js';
import { FilterSelect } from './filter-select.js';
import { useSorting } from './use-sorting.js';
import { SavedFilters } from './saved-filters.js';
import { SearchInput, useQueryParams } from './search-input.js';

type ListInput<C extends Call> = Omit<RequestOf<C>, 'cursor' | 'limit'>;

interface Filter<Option extends string> {
  label: string;
  options: readonly Option[];
  nameOf(option: Option): string;
  /** Chosen at first, and can't be cleared. */
  initial?: Option;
  /** Shown as buttons above the list. */
  asTabs?: true;
  /** How many there are of each option, beside its button. */
  counts?: OptionCounts<Option> | undefined;
}

interface ListOptions<C extends Call> {
  /** What the call needs besides the filters. */
  input?: Partial<ListInput<C>>;
  /** Label of the search input. */
  search?: string;
  /** Selects, by the call's own parameter. */
  filters?: {
    [Name in keyof ListInput<C>]?: Filter<Extract<NonNullable<ListInput<C>[Name]>, string>>;
  };
  /** What it can be sorted by, at first by the first, where the call has `sort` and `order`. */
  sorts?: readonly string[];
  /** The name of the list under which filters are saved, where they can be. */
  savedAs?: FilteredList;
  enabled?: boolean;
}

/**
 * A paginated list, filtered by the query parameters of the page, so that filters can be shared as links and survive
 * navigation, and the inputs that set them.
 */
export function useList<C extends Call>(
  contract: C,
  { input, search, filters = {}, sorts, savedAs, enabled = true }: ListOptions<C> = {},
) {
  const [query, set] = useQueryParams();
  const selects = Object.entries(filters as Record<string, Filter<string>>).map(
    ([name, filter]) => ({
      name,
      filter,
      chosen: filter.options.find((each) => each === query.get(name)) ?? filter.initial,
    }),
  );
  const text = query.get('q') ?? '';
  const q = search && text !== '' ? text : undefined;
  const values = {
    ...input,
    ...(search && { q }),
    ...Object.fromEntries(selects.map(({ name, chosen }) => [name, chosen])),
    // Its parameters are the call's own, and their values its options.
  } as ListInput<C>;
  const inputs = [
    search && (
      <SearchInput key="q" label={search} initial={q} onSearch={(typed) => set('q', typed)} />
    ),
    ...selects
      .filter(({ filter }) => !filter.asTabs)
      .map(({ name, filter: { initial, asTabs: _, counts: __, ...filter }, chosen }) => (
        <FilterSelect
          key={name}
          {...filter}
          value={chosen}
          required={initial !== undefined}
          onChange={(value) => set(name, value)}
        />
      )),
    // A view of a portal has no person.
    savedAs && !getPortalView() && (
      <SavedFilters
        key="saved"
        list={savedAs}
        parameters={['q', 'sort', 'order', ...selects.map(({ name }) => name)]}
      />
    ),
  ].filter(Boolean);
  const tabs = selects
    .filter(({ filter }) => filter.asTabs)
    .map(({ name, filter, chosen }) => (
      <FilterTabs
        key={name}
        label={filter.label}
        options={filter.options}
        nameOf={(option) => filter.nameOf(option)}
        value={chosen}
        counts={filter.counts}
        onChange={(value) => set(name, value)}
      />
    ));
  const isFiltered =
    q !== undefined ||
    selects.some(({ filter, chosen }) => chosen !== undefined && filter.initial === undefined);
  const sorting = useSorting(sorts ?? []);
  const sorted = sorts ? { sort: sorting.by, order: sorting.descending ? 'desc' : 'asc' } : {};
  const list = useApiList(contract, { ...values, ...sorted }, { enabled });
  return { ...list, values, inputs, tabs, isFiltered, ...(sorts && { sorting }) };
}
