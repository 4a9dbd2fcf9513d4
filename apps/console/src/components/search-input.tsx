import { TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search as Lens } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';

const DEBOUNCE_MS = 200;

/** State in a query parameter, so filters can be shared as links and survive navigation. */
export function useQueryParam(name: string): [string, (value: string | null) => void] {
  const [query, setQuery] = useSearchParams();
  const set = (value: string | null): void =>
    setQuery(
      (all) => {
        if (value) all.set(name, value);
        else all.delete(name);
        return all;
      },
      { replace: true },
    );
  return [query.get(name) ?? '', set];
}

/** A debounced search input. */
export function SearchInput({
  onSearch,
  initial = '',
  ...props
}: {
  onSearch: (text: string) => void;
  initial?: string;
  label: string;
} & Omit<TextInputProps, 'label' | 'onChange' | 'value'>) {
  const { label, ...rest } = props;
  const [text, setText] = useState(initial);
  const search = useDebouncedCallback(onSearch, DEBOUNCE_MS);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<Lens size={16} aria-hidden />}
      w={{ base: '100%', xs: 260 }}
      {...rest}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value.trim());
      }}
    />
  );
}
