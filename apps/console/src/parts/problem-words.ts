import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { ProblemMet } from '../api/problem-met.js';

/** What a problem is called and what to do about it, in the language of the page. What it has no words for keeps its own. */
export function useProblemWords(): (problem: unknown) => { title: string; remedy: string } {
  const { t } = useTranslation();
  return (problem) => {
    const code = problem instanceof ProblemMet ? problem.code : 'internal';
    const document = problem instanceof ProblemMet ? problem.document : { title: '', detail: '' };
    const told = (part: 'title' | 'remedy', own: string): string => {
      const key = `problems.${code}.${part}`;
      // The code comes from the API, so whether there is such a key is known only now.
      return i18next.exists(key) ? t(key as 'problems.internal.title', document) : own;
    };
    return { title: told('title', document.title), remedy: told('remedy', document.detail) };
  };
}
