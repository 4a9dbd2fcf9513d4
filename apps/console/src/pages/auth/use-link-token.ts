import { useEffect, useState } from 'react';

/**
 * Reads the token of an emailed link from the URL fragment, which is never sent to a server, and removes it from the address
 * to keep it out of the history. Opening another link in the same tab replaces it.
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

let lastToken = '';

/** React may call this twice, but the address has the token only once. */
function takeToken(): string {
  const found = new URLSearchParams(location.hash.slice(1)).get('token');
  if (found !== null) {
    lastToken = found;
    history.replaceState(history.state, '', location.pathname);
  }
  return lastToken;
}
