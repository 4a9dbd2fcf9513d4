import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A select with one of the options, or none for any. */
export function FilterSelect({
  label,
  value,
  options,
  nameOf,
  onChange,
  required = false,
}: {
  label: string;
  value: string | null | undefined;
  options: readonly string[];
  nameOf: (option: string) => string;
  onChange: (value: string | null) => void;
  /** Doesn't allow clearing. */
  required?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={label}
      placeholder={label}
      clearable={!required}
      allowDeselect={!required}
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      w={{ base: '100%', xs: 170 }}
      value={value ?? null}
      onChange={onChange}
      data={options.map((option) => ({ value: option, label: nameOf(option) }))}
    />
  );
}
