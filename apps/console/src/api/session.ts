import { refreshSession } from '@gatehouse/contracts/identity';
import { send } from './send.js';
import { requestFor } from './request.js';
import { problemIn, ProblemMet } from './problem-met.js';
import { kept, oneAtATime, tellTabs } from './tabs.js';

/**
 * The session of this browser. The tokens are in cookies that no script can read; what is kept here is whether there is a session at
 * all, and a mark that changes with every token, by which tabs notice that another one has refreshed already: a refresh token that
 * is used twice ends the session.
 */
export type Standing = { kind: 'in' } | { kind: 'out'; because: 'ended' | 'left' | null };

const MARK = 'gatehouse.session-mark';
const LOCK = 'gatehouse-session';

let standing: Standing = kept.get(MARK) === null ? { kind: 'out', because: null } : { kind: 'in' };
const listeners = new Set<() => void>();

export const standingNow = (): Standing => standing;

/** @returns how to stop listening */
export function onStanding(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setStanding(next: Standing): void {
  if (next.kind === 'out') kept.set(MARK, null);
  if (next.kind === standing.kind && next.kind === 'in') return;
  standing = next;
  for (const listener of listeners) listener();
}

/** What identifies the tokens that the browser has now. */
export const sessionMark = (): string | null => kept.get(MARK);

/** The browser has other tokens now. */
function marked(): void {
  kept.set(MARK, `${Date.now()}-${Math.random()}`);
  setStanding({ kind: 'in' });
}

/** Does what gives the browser other tokens; nothing else touches them meanwhile, in any tab. */
export async function exchangingTokens<T>(exchange: () => Promise<T>): Promise<T> {
  const result = await oneAtATime(LOCK, async () => {
    const done = await exchange();
    marked();
    return done;
  });
  tellTabs('session-changed');
  return result;
}

/** Does what takes the tokens away, with nothing refreshing meanwhile. */
export async function leaving(exchange: () => Promise<unknown>): Promise<void> {
  await oneAtATime(LOCK, exchange);
  setStanding({ kind: 'out', because: 'left' });
  tellTabs('signed-out');
}

/**
 * Goes on with new tokens, unless somebody has fetched some since `mark`.
 * @throws ProblemMet where the session is over, or nobody answers
 */
export async function continueSession(mark: string | null): Promise<void> {
  try {
    await oneAtATime(LOCK, async () => {
      if (standing.kind === 'in' && sessionMark() !== mark && sessionMark() !== null) return;
      // Whoever leaves the page must not lose the answer: the token it was asked with works once.
      const { url, init } = requestFor(refreshSession, {});
      const response = await send({ url, init: { ...init, keepalive: true } });
      if (!response.ok) throw await problemIn(response);
      marked();
    });
  } catch (error) {
    if (error instanceof ProblemMet && error.document.status === 401) {
      if (standing.kind === 'in') setStanding({ kind: 'out', because: 'ended' });
      tellTabs('session-ended');
    }
    throw error;
  }
}
