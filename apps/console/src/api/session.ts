import { refreshSession } from '@gatehouse/contracts/identity';
import { send } from './send.js';
import { requestFor } from './request.js';
import { newKey } from './new-key.js';
import { isPassing, problemIn, ProblemMet } from './problem-met.js';
import { kept, oneAtATime, tellTabs } from './tabs.js';

/**
 * The session of this browser. The tokens are in cookies that no script can read; what is kept here is whether there is a session at
 * all, and a mark that changes with every token: by it tabs notice that another one has refreshed already, and ask as one where they
 * ask at once, since a refresh token that is used for two requests ends the session.
 */
export type Standing = { kind: 'in' } | { kind: 'out'; because: 'ended' | 'left' | null };

const MARK = 'gatehouse.session-mark';
const LOCK = 'gatehouse-session';

/** Where nothing can be kept. */
let ownKey = newKey();

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
function marked(mark: string): void {
  kept.set(MARK, mark);
  ownKey = mark;
  setStanding({ kind: 'in' });
}

/**
 * By which key a session refreshes, all of its life: so it is known again where the cookies are older than the mark. A browser keeps those
 * of the answer that came last, which may be the answer to a page that is gone.
 */
const keyOf = (mark: string): string => mark.split('.')[0] ?? mark;

/** The mark of the tokens that follow: the same in every tab, so that those that refresh at once agree on what comes next. */
function markAfter(mark: string): string {
  const [beginning = '', count = '0'] = mark.split('.');
  return `${beginning}.${String(Number(count) + 1)}`;
}

/** Does what gives the browser other tokens; nothing else touches them meanwhile, in any tab. */
export async function exchangingTokens<T>(exchange: () => Promise<T>): Promise<T> {
  const result = await oneAtATime(LOCK, async () => {
    const done = await exchange();
    marked(newKey());
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

const MOST_TIMES = 3;

/**
 * Fetches new tokens. The refresh token works once, and only the same request, by its key, is answered again: so all tabs of a session
 * ask by the same key, and one whose answer was lost asks once more. One that asks so late that others have gone on already is given
 * theirs, or no tokens where it needs none.
 */
async function refresh(): Promise<void> {
  const mark = sessionMark() ?? ownKey;
  const { url, init } = requestFor(refreshSession, {}, { idempotencyKey: keyOf(mark) });
  for (let times = 1; ; times++) {
    try {
      const response = await send({ url, init: { ...init, keepalive: true } });
      if (response.ok) break;
      throw await problemIn(response);
    } catch (error) {
      if (error instanceof ProblemMet && error.code === 'response-not-stored') break;
      if (!isPassing(error) || times === MOST_TIMES) throw error;
    }
  }
  // Another tab may have gone on further meanwhile.
  if ((sessionMark() ?? ownKey) === mark) marked(markAfter(mark));
  else setStanding({ kind: 'in' });
}

/**
 * Goes on with new tokens, unless somebody has fetched some since `mark`.
 * @throws ProblemMet where the session is over, or nobody answers
 */
export async function continueSession(mark: string | null): Promise<void> {
  try {
    await oneAtATime(LOCK, async () => {
      if (standing.kind === 'in' && sessionMark() !== mark && sessionMark() !== null) return;
      await refresh();
    });
  } catch (error) {
    if (error instanceof ProblemMet && error.document.status === 401) {
      if (standing.kind === 'in') setStanding({ kind: 'out', because: 'ended' });
      tellTabs('session-ended');
    }
    throw error;
  }
}
