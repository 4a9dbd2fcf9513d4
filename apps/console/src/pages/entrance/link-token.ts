import { useEffect, useState } from 'react';

/**
 * The token of a link from an e-mail. It comes in the fragment, which no server sees, and is taken out of the address at once, so
 * that it stays out of the history. Another link that is opened in the same tab takes the place of the one before.
 */
export function useLinkToken(): string {
  const [token, setToken] = useState(takeToken);
  useEffect(() => {
    const again = (): void => setToken(takeToken());
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, []);
  return token;
}

let taken = '';

/** React may ask twice; the address says it once. */
function takeToken(): string {
  const found = new URLSearchParams(location.hash.slice(1)).get('token');
  if (found !== null) {
    taken = found;
    history.replaceState(history.state, '', location.pathname);
  }
  return taken;
}
