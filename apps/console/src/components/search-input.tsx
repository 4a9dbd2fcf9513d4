import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search as Lens } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';

/** How long a search waits for another key. */
export const SEARCH_DELAY_MS = 75;

/** The page's query parameters, and a setter for one of them. */
export function useQueryParams(): [
  URLSearchParams,
  (name: string, value: string | null) => void,
  (values: Readonly<Record<string, string | null>>) => void,
] {
  const [query, setQuery] = useSearchParams();
  const [path] = useLocation();
  const setAll = (values: Readonly<Record<string, string | null>>): void => {
    // What was typed just before another page was opened would lead back.
    if (location.pathname !== path) return;
    setQuery(
      (all) => {
        for (const [name, value] of Object.entries(values)) {
          if (value) all.set(name, value);
          else all.delete(name);
        }
        return all;
      },
      { replace: true },
    );
  };
  return [query, (name, value) => setAll({ [name]: value }), setAll];
}

/** State in a query parameter, so it can be shared as a link and survives navigation. */
export function useQueryParam(name: string): [string, (value: string | null) => void] {
  const [query, set] = useQueryParams();
  return [query.get(name) ?? '', (value) => set(name, value)];
}

/** A debounced search input. */
export function SearchInput({
  label,
  onSearch,
  initial = '',
}: {
  label: string;
  onSearch: (text: string) => void;
  initial?: string | undefined;
}) {
  const [text, setText] = useState(initial);
  const sought = useRef(initial);
  const lastKey = useRef(-SEARCH_DELAY_MS);
  const search = useDebouncedCallback((typed: string) => {
    sought.current = typed;
    onSearch(typed);
  }, SEARCH_DELAY_MS);
  // Chosen elsewhere, as by a saved filter, rather than typed here.
  useEffect(() => {
    if (initial !== sought.current) setText(initial);
    sought.current = initial;
  }, [initial]);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<Lens size={16} aria-hidden />}
      w={{ base: '100%', xs: 260 }}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value.trim());
        // After a pause, the first key is searched for at once.
        if (event.timeStamp - lastKey.current >= SEARCH_DELAY_MS) search.flush();
        lastKey.current = event.timeStamp;
      }}
    />
  );
}
