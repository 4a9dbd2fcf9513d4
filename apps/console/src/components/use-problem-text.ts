import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error.js';

/** Translates a problem; unknown codes keep the API's own text. */
export function useProblemText(): (problem: unknown) => { title: string; remedy: string } {
  const { t } = useTranslation();
  return (problem) => {
    const code = problem instanceof ApiError ? problem.code : 'internal';
    const document = problem instanceof ApiError ? problem.document : { title: '', detail: '' };
    const textOf = (part: 'title' | 'remedy', own: string): string => {
      const key = `problems.${code}.${part}`;
      // The code comes from the API and may be unknown to this version of the console.
      return i18next.exists(key) ? t(key as 'problems.internal.title', document) : own;
    };
    return { title: textOf('title', document.title), remedy: textOf('remedy', document.detail) };
  };
}
