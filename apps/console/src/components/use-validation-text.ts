import { useTranslation } from 'react-i18next';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What the contracts say of a URI that isn't accepted. */
const URI = /\bURI\b|https|fragment|credentials|normal form|origin/;

/** Translates a zod issue. */
export function useValidationText(): (issue: Issue) => string {
  const { t } = useTranslation();
  return (issue) => {
    switch (issue.code) {
      case 'invalid_type':
        return t('field.required');
      case 'invalid_value':
        return t('field.choose');
      case 'too_small':
        return Number(issue.minimum) <= 1
          ? t('field.required')
          : t('field.tooShort', { count: Number(issue.minimum) });
      case 'too_big':
        return t('field.tooLong', { count: Number(issue.maximum) });
      case 'invalid_format':
        return formatText(issue.format);
      case 'custom':
        if (issue.message === 'must not be empty') return t('field.required');
        if (issue.message === 'is reserved') return t('field.reserved');
        if (URI.test(issue.message)) return t('field.uri');
        return issue.message.includes('12 characters')
          ? t('field.tooShort', { count: 12 })
          : t('field.characters');
      case 'invalid_union':
        return URI.test(issue.message) ? t('field.uri') : t('field.invalid');
      default:
        return t('field.invalid');
    }
  };

  function formatText(format: string): string {
    if (format === 'email') return t('field.email');
    if (format === 'url') return t('field.url');
    if (format === 'datetime') return t('field.required');
    return t('field.invalid');
  }
}
