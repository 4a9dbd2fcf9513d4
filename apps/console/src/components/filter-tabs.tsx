import { useTranslation } from 'react-i18next';

/** A filter with few options, as buttons: all, or one of them. */
export function FilterTabs({
  label,
  value,
  options,
  nameOf,
  onChange,
}: {
  label: string;
  value: string | undefined;
  options: readonly string[];
  nameOf: (option: string) => string;
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
          {option === null ? t('list.all') : nameOf(option)}
        </button>
      ))}
    </div>
  );
}
