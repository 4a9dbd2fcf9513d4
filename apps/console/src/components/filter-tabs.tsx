import { useTranslation } from 'react-i18next';
import { number } from '../i18n/formats.js';

/** How many there are of each option; null if they are too many to count. */
export type OptionCounts<Option extends string = string> = Readonly<Record<Option, number | null>>;

/** A filter with few options, as buttons: all, or one of them. */
export function FilterTabs({
  label,
  value,
  options,
  nameOf,
  counts,
  onChange,
}: {
  label: string;
  value: string | undefined;
  options: readonly string[];
  nameOf: (option: string) => string;
  counts?: OptionCounts | undefined;
  onChange: (value: string | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="filter-tabs" role="group" aria-label={label}>
      {[null, ...options].map((option) => (
        <button
          key={option}
          type="button"
          aria-pressed={(value ?? null) === option}
          onClick={() => onChange(option)}
        >
          {option === null ? t('list.all') : nameOf(option)}{' '}
          <Count of={counts && countOf(counts, option)} />
        </button>
      ))}
    </div>
  );
}

const Count = ({ of }: { of: number | null | undefined }) =>
  typeof of === 'number' && <span className="count">{number(of)}</span>;

const countOf = (counts: OptionCounts, option: string | null): number | null | undefined =>
  option === null ? sum(Object.values(counts)) : counts[option];

const sum = (counts: (number | null)[]): number | null =>
  counts.includes(null) ? null : counts.reduce<number>((all, each) => all + (each ?? 0), 0);
