import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from './toast.js';
import { useOnPaper } from './use-on-paper.js';

/** The most rows that are loaded to be printed. */
const MAX_PRINTED = 2_000;

interface Rows {
  count: number;
  /** Whether there are more to load. */
  hasMore: boolean;
  /** Loads the next page. */
  loadMore: () => Promise<unknown>;
}

/**
 * Whether the page is being printed, when more has to be there than is in view. Ctrl+P waits for the rows that are not loaded yet; the
 * browser's own menu cannot wait, and prints those that are. So does Ctrl+P where no more can be loaded, or when pressed again.
 */
export function usePrinting(rows: Rows): boolean {
  const { t } = useTranslation();
  const printing = useOnPaper();
  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  });
  useEffect(() => {
    let loading: AbortController | undefined;
    const stop = (): void => loading?.abort();
    const isLacking = (): boolean => latest.current.hasMore && latest.current.count < MAX_PRINTED;
    const loadAndPrint = async ({ signal }: AbortController): Promise<void> => {
      let before = -1;
      // Until nothing is added, whatever the reason: the page may fail, or be interrupted by a refetch.
      while (isLacking() && latest.current.count > before && !signal.aborted) {
        before = latest.current.count;
        await latest.current.loadMore();
        await rendered();
      }
      if (!signal.aborted) print();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!isPrintShortcut(event) || event.defaultPrevented) return;
      const isLoading = loading !== undefined && !loading.signal.aborted;
      if (isLoading && event.repeat) event.preventDefault();
      else if (isLoading || !isLacking() || !navigator.onLine) stop();
      else {
        event.preventDefault();
        toast.success(t('list.loadingToPrint'));
        const started = new AbortController();
        loading = started;
        void loadAndPrint(started).finally(() => started.abort());
      }
    };
    addEventListener('keydown', onKey);
    addEventListener('offline', stop);
    return () => {
      stop();
      removeEventListener('keydown', onKey);
      removeEventListener('offline', stop);
    };
  }, [t]);
  return printing;
}

/** Until what was loaded is in the page. */
const rendered = (): Promise<unknown> => new Promise((done) => setTimeout(done));

/** Ctrl+P; ⌘P on a Mac, where Ctrl+P goes to the line above. */
const isPrintShortcut = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean => {
  const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);
  return key.toLowerCase() === 'p' && (isMac ? metaKey : ctrlKey) && !shiftKey && !altKey;
};
