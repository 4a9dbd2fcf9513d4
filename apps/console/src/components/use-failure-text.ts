import { DELIVERY_FAILURES, MAIL_FAILURES } from '@gatehouse/contracts';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

const FAILURES = [
  ['deliveries.failures', DELIVERY_FAILURES],
  ['invitations.failures', MAIL_FAILURES],
] as const;

/** Why an attempt failed, in the reader's language; null for what a mail server or another system said, which is to be quoted. */
export function useFailureText(): (words: string) => string | null {
  const { t } = useTranslation();
  const textOf = (words: string): string | null => {
    for (const [path, phrases] of FAILURES)
      for (const [code, phrase] of Object.entries(phrases)) {
        const isOpen = phrase.endsWith(' ');
        if (isOpen ? !words.startsWith(phrase) : words !== phrase) continue;
        const key = `${path}.${code}`;
        if (!i18next.exists(key)) return null;
        const detail = words.slice(phrase.length);
        return t(key as 'deliveries.failures.answered', { detail: textOf(detail) ?? detail });
      }
    return null;
  };
  return textOf;
}
