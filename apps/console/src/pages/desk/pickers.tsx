import { Select, type SelectProps } from '@mantine/core';
import { listCustomers, getCustomer } from '@gatehouse/contracts/tenant-access';
import { listAssets, listProblemPlaces, listSites } from '@gatehouse/contracts/service-desk';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries.js';

const PAUSE_MS = 200;
const CHOICES = 50;

type Picker = Pick<
  SelectProps,
  'value' | 'onChange' | 'error' | 'required' | 'withAsterisk' | 'description' | 'disabled'
> & { label: string };

/** Chooses among thousands by typing: the API looks for what is typed. */
function Found({
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
  const [q] = useDebouncedValue(text, PAUSE_MS);
  const chosen = useAnswer(
    getCustomer,
    { customerId: props.value ?? '' },
    { enabled: Boolean(props.value) },
  );
  const isChosen = chosen.data?.name === q;
  const found = useAnswer(listCustomers, {
    limit: CHOICES,
    q: isChosen ? undefined : q || undefined,
  });
  const choices = withChosen<{ id: string; name: string }>(found.data?.items ?? [], chosen.data);
  return <Found {...props} choices={choices} onSearch={setText} />;
}

export function AssetPicker({ customerId, ...props }: Picker & { customerId?: string }) {
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, PAUSE_MS);
  const found = useAnswer(listAssets, { limit: 200, customerId });
  const all = found.data?.items ?? [];
  const isFew = all.length < 200;
  const searched = useAnswer(
    listAssets,
    { limit: CHOICES, customerId, q },
    { enabled: !isFew && q !== '' },
  );
  const choices = isFew
    ? all.filter(({ name }) => matches(name, q, all, props.value))
    : (searched.data?.items ?? all);
  return <Found {...props} choices={choices} onSearch={setText} />;
}

export function SitePicker({ customerId, ...props }: Picker & { customerId?: string }) {
  const [q, setText] = useState('');
  const found = useAnswer(listSites, { limit: 200, customerId });
  const all = found.data?.items ?? [];
  return (
    <Found
      {...props}
      choices={all.filter(({ name }) => matches(name, q, all, props.value))}
      onSearch={setText}
    />
  );
}

/** On what one may report a problem: its name is all that there is of it. */
export function PlacePicker({ kind, ...props }: Picker & { kind: 'asset' | 'site' }) {
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, PAUSE_MS);
  const [chosen, setChosen] = useState<{ id: string; name: string }>();
  const isChosen = chosen?.name === q;
  const wish = { kind, limit: CHOICES, q: isChosen ? undefined : q || undefined };
  const found = useAnswer(listProblemPlaces, wish);
  const choices = withChosen<{ id: string; name: string }>(found.data?.items ?? [], chosen);
  return (
    <Found
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

/** What is chosen stands in the field as if it had been typed; then everything is offered. */
function matches(
  name: string,
  q: string,
  all: { id: string; name: string }[],
  value: string | null | undefined,
): boolean {
  if (all.some((each) => each.id === value && each.name === q)) return true;
  return name.toLowerCase().includes(q.toLowerCase());
}
