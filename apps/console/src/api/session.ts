import { refreshSession } from '@gatehouse/contracts/identity';
import { send } from './send.js';
import { buildRequest } from './request.js';
import { randomKey } from './random-key.js';
import { isTransient, apiErrorFrom, ApiError } from './api-error.js';
import { safeStorage } from './safe-storage.js';
import { forgetPortalView } from './portal-view.js';
import { notifyTabs, withLock } from './tabs.js';

/**
 * The browser's session. Tokens are in HttpOnly cookies; this module only knows whether there is a session, and a mark that
 * changes with every token. The mark tells tabs that another one has already refreshed, and gives concurrent refreshes the same
 * idempotency key, since using a refresh token for two different requests ends the session.
 */
export type AuthState = { kind: 'in' } | { kind: 'out'; reason: 'ended' | 'signed-out' | null };

const MARK = 'gatehouse.session-mark';
const LOCK = 'gatehouse-session';

/** Used when storage is turned off. */
let fallbackMark = randomKey();

let authState: AuthState =
  safeStorage.get(MARK) === null ? { kind: 'out', reason: null } : { kind: 'in' };
const listeners = new Set<() => void>();

export const getAuthState = (): AuthState => authState;

/** @returns a function that unsubscribes */
export function subscribeToAuthState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setAuthState(next: AuthState): void {
  if (next.kind === 'out') {
    safeStorage.set(MARK, null);
    forgetPortalView();
  }
  if (next.kind === authState.kind && next.kind === 'in') return;
  authState = next;
  for (const listener of listeners) listener();
}

/** Identifies the browser's current tokens. */
export const sessionMark = (): string | null => safeStorage.get(MARK);

function updateMark(mark: string): void {
  safeStorage.set(MARK, mark);
  fallbackMark = mark;
  setAuthState({ kind: 'in' });
}

/**
 * The idempotency key of all refreshes of a session, so a refresh is recognized even if the cookies are older than the mark: a
 * browser keeps the cookies of the last response, which may belong to a page that was closed.
 */
const refreshKeyOf = (mark: string): string => mark.split('.')[0] ?? mark;

/** The mark of the next tokens. Deterministic, so tabs that refresh at the same time agree. */
function nextMark(mark: string): string {
  const [beginning = '', count = '0'] = mark.split('.');
  return `${beginning}.${String(Number(count) + 1)}`;
}

/** Runs an exchange that replaces the tokens, exclusively across tabs. */
export async function replaceTokens<T>(exchange: () => Promise<T>): Promise<T> {
  const result = await withLock(LOCK, async () => {
    const done = await exchange();
    updateMark(randomKey());
    return done;
  });
  notifyTabs('session-changed');
  return result;
}

/** Runs an exchange that removes the tokens, exclusively across tabs. */
export async function clearTokens(exchange: () => Promise<unknown>): Promise<void> {
  await withLock(LOCK, exchange);
  setAuthState({ kind: 'out', reason: 'signed-out' });
  notifyTabs('signed-out');
}

const MAX_ATTEMPTS = 3;

/**
 * Fetches new tokens. A refresh token works once; only a repeated request with the same key gets a response again. So all tabs
 * of a session use the same key, and a lost response can be requested again. A tab that is late gets the current tokens, or
 * `response-not-stored` if it already has them.
 */
async function refresh(): Promise<void> {
  const mark = sessionMark() ?? fallbackMark;
  const { url, init } = buildRequest(refreshSession, {}, { idempotencyKey: refreshKeyOf(mark) });
  for (let times = 1; ; times++) {
    try {
      const response = await send({ url, init: { ...init, keepalive: true } });
      if (response.ok) break;
      throw await apiErrorFrom(response);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'response-not-stored') break;
      if (!isTransient(error) || times === MAX_ATTEMPTS) throw error;
    }
  }
  // Another tab may have refreshed in the meantime.
  if ((sessionMark() ?? fallbackMark) === mark) updateMark(nextMark(mark));
  else setAuthState({ kind: 'in' });
}

/**
 * Refreshes the tokens unless another tab has done so since `mark`.
 * @throws ApiError if the session has ended, or the network fails
 */
export async function continueSession(mark: string | null): Promise<void> {
  try {
    await withLock(LOCK, async () => {
      if (authState.kind === 'in' && sessionMark() !== mark && sessionMark() !== null) return;
      await refresh();
    });
  } catch (error) {
    if (error instanceof ApiError && error.document.status === 401) {
      if (authState.kind === 'in') setAuthState({ kind: 'out', reason: 'ended' });
      notifyTabs('session-ended');
    }
    throw error;
  }
}
