import type { FieldError } from '@gatehouse/contracts';
import { useTranslation } from 'react-i18next';

type FieldErrorInfo = Pick<FieldError, 'detail'> & {
  code?: string | undefined;
  limit?: number | undefined;
  options?: string[] | undefined;
};

/** Translates a field error from the API; unknown codes keep the API's own text. */
export function useFieldErrorText(): (fault: FieldErrorInfo) => string {
  const { t, i18n } = useTranslation();
  return ({ code, limit, options, detail }) => {
    const key = `fieldErrors.${code ?? ''}`;
    // The code comes from the API and may be unknown to this version of the console.
    if (code === undefined || !i18n.exists(key, { count: limit ?? 0 })) return detail;
    const list = options?.join(', ') ?? '';
    return t(key as 'fieldErrors.invalid', { count: limit ?? 0, list });
  };
}
