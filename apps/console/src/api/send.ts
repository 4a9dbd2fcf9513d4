import { offlineError, type ApiError } from './api-error.js';
import { noteReached } from './connection.js';
import { markPortalView } from './portal-view.js';

/** A header that forms and links on other sites can't send; see ADR 15. */
const CLIENT = 'x-gatehouse-client';

/** Sends a request once. @throws ApiError if the network fails */
export async function send({ url, init }: { url: string; init: RequestInit }): Promise<Response> {
  try {
    const headers = new Headers(init.headers);
    headers.set(CLIENT, 'browser');
    markPortalView(url, headers);
    const response = await fetch(url, { ...init, headers });
    noteReached(true);
    return response;
  } catch (error) {
    if (init.signal?.aborted) throw error;
    noteReached(false);
    throw offlineError() satisfies ApiError;
  }
}
