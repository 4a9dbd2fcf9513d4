import { useTranslation } from 'react-i18next';
import { number } from '../i18n/formats.js';

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
  /** How many there are of each. */
  counts?: Readonly<Record<string, number>> | undefined;
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
          {counts && <span className="count">{number(countOf(counts, option))}</span>}
        </button>
      ))}
    </div>
  );
}

const countOf = (counts: Readonly<Record<string, number>>, option: string | null): number =>
  option === null
    ? Object.values(counts).reduce((sum, each) => sum + each, 0)
    : (counts[option] ?? 0);
