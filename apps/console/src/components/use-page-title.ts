import { useEffect } from 'react';
import { usePortal } from '../api/portal.js';

/** The title of the browser's tab. */
export function usePageTitle(title: string): void {
  const portal = usePortal();
  const name = portal === undefined ? null : (portal?.name ?? 'Gatehouse');
  useEffect(() => {
    document.title = name === null ? title : `${title} · ${name}`;
  }, [title, name]);
}
