import { MultiSelect } from '@mantine/core';
import { getCustomer, listCustomers } from '@gatehouse/contracts/tenant-access';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../api/call-api.js';
import { queryKeyOf, useApiQuery } from '../../api/queries.js';
import { SEARCH_DELAY_MS } from '../../components/search-input.js';

const CHOICES = 50;

/** Selects customers; searches on the server as the user types. */
export function CustomersPicker({
  value,
  onChange,
  label,
  error,
}: {
  value: string[];
  onChange: (ids: string[]) => void;
  label: string;
  error: ReactNode;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, SEARCH_DELAY_MS);
  const found = useApiQuery(listCustomers, { limit: CHOICES, q: q || undefined });
  const chosen = useQueries({
    queries: value.map((customerId) => ({
      queryKey: queryKeyOf(getCustomer, { customerId }),
      queryFn: () => callApi(getCustomer, { customerId }),
    })),
  });
  const choices = new Map<string, string>([
    ...value.map((id, index): [string, string] => [
      id,
      chosen[index]?.data?.name ?? t('applications.unknownCustomer'),
    ]),
    ...(found.data?.items ?? []).map(({ id, name }): [string, string] => [id, name]),
  ]);
  return (
    <MultiSelect
      label={label}
      error={error}
      value={value}
      onChange={onChange}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={t('common.nothingFound')}
      data={[...choices].map(([id, name]) => ({ value: id, label: name }))}
    />
  );
}
