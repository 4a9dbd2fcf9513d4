import type { FieldError } from '@gatehouse/contracts';
import { useTranslation } from 'react-i18next';

type Told = Pick<FieldError, 'detail'> & {
  code?: string | undefined;
  limit?: number | undefined;
  options?: string[] | undefined;
};

/** What the API says of a field or a cell, in the language of the page. What it has no words for keeps its own. */
export function useFaultWords(): (fault: Told) => string {
  const { t, i18n } = useTranslation();
  return ({ code, limit, options, detail }) => {
    const key = `faults.${code ?? ''}`;
    // The code comes from the API, so whether there is such a key is known only now.
    if (code === undefined || !i18n.exists(key, { count: limit ?? 0 })) return detail;
    const list = options?.join(', ') ?? '';
    return t(key as 'faults.invalid', { count: limit ?? 0, list });
  };
}
