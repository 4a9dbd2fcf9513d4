import { TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search as Lens } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';

const PAUSE_MS = 200;

/** A part of the address, so that a filter can be sent to a colleague and survives going back. */
export function useAddressPart(name: string): [string, (value: string | null) => void] {
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

/** Looks for what is typed as soon as the typing pauses. */
export function Search({
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
  const search = useDebouncedCallback(onSearch, PAUSE_MS);
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
