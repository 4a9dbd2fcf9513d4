import { Select, type SelectProps } from '@mantine/core';
import { listCustomers, getCustomer } from '@gatehouse/contracts/tenant-access';
import { listAssets, listProblemPlaces, listSites } from '@gatehouse/contracts/service-desk';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.js';
import { SEARCH_DELAY_MS } from '../../components/search-input.js';

const CHOICES = 50;

type Picker = Pick<
  SelectProps,
  'value' | 'onChange' | 'error' | 'required' | 'withAsterisk' | 'description' | 'disabled'
> & { label: string };

/** A select that searches on the server as the user types. */
function SearchSelect({
  choices,
  onSearch,
  ...props
}: Picker & { choices: { id: string; name: string }[]; onSearch: (text: string) => void }) {
  const { t } = useTranslation();
  return (
    <Select
      {...props}
      searchable
      clearable={!props.required}
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      nothingFoundMessage={t('common.nothingFound')}
      filter={({ options }) => options}
      onSearchChange={onSearch}
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

export function CustomerPicker(props: Picker) {
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, SEARCH_DELAY_MS);
  const chosen = useApiQuery(
    getCustomer,
    { customerId: props.value ?? '' },
    { enabled: Boolean(props.value) },
  );
  const isChosen = chosen.data?.name === q;
  const found = useApiQuery(listCustomers, {
    limit: CHOICES,
    q: isChosen ? undefined : q || undefined,
  });
  const choices = withChosen<{ id: string; name: string }>(found.data?.items ?? [], chosen.data);
  return <SearchSelect {...props} choices={choices} onSearch={setText} />;
}

export function AssetPicker({ customerId, ...props }: Picker & { customerId?: string }) {
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, SEARCH_DELAY_MS);
  const found = useApiQuery(listAssets, { limit: 200, customerId });
  const all = found.data?.items ?? [];
  const isFew = all.length < 200;
  const searched = useApiQuery(
    listAssets,
    { limit: CHOICES, customerId, q },
    { enabled: !isFew && q !== '' },
  );
  const choices = isFew
    ? all.filter(({ name }) => matches(name, q, all, props.value))
    : (searched.data?.items ?? all);
  return <SearchSelect {...props} choices={choices} onSearch={setText} />;
}

export function SitePicker({ customerId, ...props }: Picker & { customerId?: string }) {
  const [q, setText] = useState('');
  const found = useApiQuery(listSites, { limit: 200, customerId });
  const all = found.data?.items ?? [];
  return (
    <SearchSelect
      {...props}
      choices={all.filter(({ name }) => matches(name, q, all, props.value))}
      onSearch={setText}
    />
  );
}

/** Selects the asset or site to report. Only names are visible here. */
export function ReportTargetPicker({ kind, ...props }: Picker & { kind: 'asset' | 'site' }) {
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, SEARCH_DELAY_MS);
  const [chosen, setChosen] = useState<{ id: string; name: string }>();
  const isChosen = chosen?.name === q;
  const input = { kind, limit: CHOICES, q: isChosen ? undefined : q || undefined };
  const found = useApiQuery(listProblemPlaces, input);
  const choices = withChosen<{ id: string; name: string }>(found.data?.items ?? [], chosen);
  return (
    <SearchSelect
      {...props}
      choices={choices}
      onSearch={setText}
      onChange={(value, option) => {
        setChosen(choices.find(({ id }) => id === value));
        props.onChange?.(value, option);
      }}
    />
  );
}

const withChosen = <T extends { id: string }>(found: T[], chosen: T | undefined): T[] =>
  chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;

/** Mantine puts the selected label into the search text; in that case, every option matches. */
function matches(
  name: string,
  q: string,
  all: { id: string; name: string }[],
  value: string | null | undefined,
): boolean {
  if (all.some((each) => each.id === value && each.name === q)) return true;
  return name.toLowerCase().includes(q.toLowerCase());
}
