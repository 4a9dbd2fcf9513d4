import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { toast } from './toast.js';

/** The most rows that are loaded to be printed. */
const MAX_PRINTED = 2_000;

interface Rows {
  count: number;
  /** Whether there are more to load. */
  hasMore: boolean;
  isLoading: boolean;
  error: unknown;
  loadMore: () => unknown;
}

/**
 * Whether the page is being printed, when more has to be there than is in view. Ctrl+P waits for the rows that are not loaded yet; the
 * browser's own menu cannot wait, and prints those that are.
 */
export function usePrinting({ count, hasMore, isLoading, error, loadMore }: Rows): boolean {
  const { t } = useTranslation();
  const [printing, setPrinting] = useState(false);
  const [requested, setRequested] = useState(false);
  const isLacking = hasMore && count < MAX_PRINTED;
  useEffect(() => {
    // The browser prints what is there when the event's listeners return.
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  useEffect(() => {
    const wait = (event: KeyboardEvent): void => {
      const isPrint = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey);
      if (!isPrint || event.shiftKey || event.altKey || event.defaultPrevented) return;
      event.preventDefault();
      toast.success(t('list.loadingToPrint'));
      setRequested(true);
    };
    if (isLacking) addEventListener('keydown', wait);
    return () => removeEventListener('keydown', wait);
  }, [isLacking, t]);
  useEffect(() => {
    if (!requested) return;
    if (isLacking && !error) {
      if (!isLoading) loadMore();
      return;
    }
    setRequested(false);
    // Not in an effect, which cannot render what is printed.
    setTimeout(() => print());
  }, [requested, isLacking, isLoading, error, loadMore]);
  return printing;
}
