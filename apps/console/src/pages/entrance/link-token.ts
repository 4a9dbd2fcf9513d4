import { useState } from 'react';

/**
 * The token of a link from an e-mail. It comes in the fragment, which no server sees, and is taken out of the address at once, so
 * that it stays out of the history.
 */
export function useLinkToken(): string {
  const [token] = useState(readOnce);
  return token;
}

let taken: string | undefined;

/** React may ask twice; the address says it once. A link that is opened in the same page replaces the one before. */
function readOnce(): string {
  const found = new URLSearchParams(location.hash.slice(1)).get('token');
  if (found !== null) {
    taken = found;
    history.replaceState(history.state, '', location.pathname);
  }
  return taken ?? '';
}
