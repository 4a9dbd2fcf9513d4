import type { Call, RequestOf } from '@gatehouse/contracts';
import { acceptTerms } from '@gatehouse/contracts/tenant-access';
import { BrowserSession, getMe, signOut, type Me } from '@gatehouse/contracts/identity';
import { listNotifications } from '@gatehouse/contracts/notifications';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { answeredAtOnce, ask } from './ask.js';
import { requestFor } from './request.js';
import { keyOf, queries, renew } from './queries.js';
import {
  continueSession,
  exchangingTokens,
  leaving,
  onStanding,
  sessionMark,
  standingNow,
  type Standing,
} from './session.js';

/** Makes a call that answers a session: the browser gets cookies, the page who is signed in. */
export async function beginSession<C extends Call>(
  contract: C,
  input: RequestOf<C>,
): Promise<BrowserSession> {
  // What replaces a session takes a token that still works; while tokens are exchanged none can be fetched.
  if (contract.access !== 'anyone') await ask(getMe, {});
  const session = await exchangingTokens(async () => {
    const response = await answeredAtOnce(requestFor(contract, input));
    return BrowserSession.parse(await response.json());
  });
  // What was known is somebody else's, or of another organisation.
  await queries.resetQueries();
  return session;
}

export async function leave(): Promise<void> {
  await ask(getMe, {}).catch(() => undefined);
  await leaving(() => answeredAtOnce(requestFor(signOut, {})).catch(() => undefined));
  queries.clear();
}

/** Accepting changes what the token may do, so the session goes on with another one. */
export async function accept(version: number): Promise<void> {
  const mark = sessionMark();
  await ask(acceptTerms, { version });
  await continueSession(mark);
  await queries.invalidateQueries({ queryKey: keyOf(getMe) });
}

const ME = keyOf(getMe, {});

/** After a change of the session or its rights: what is shown is read anew, and forgotten where it was somebody else's. */
export async function noticeChange(): Promise<void> {
  const before = queries.getQueryData<Me>(ME);
  await queries.invalidateQueries({ queryKey: ME });
  const after = queries.getQueryData<Me>(ME);
  const isSame = before?.id === after?.id && before?.organization.id === after?.organization.id;
  await (isSame ? queries.invalidateQueries() : queries.resetQueries());
}

/** Something came into the feed of whoever is signed in. */
export const noticeNews = (): void => void renew(queries, [listNotifications]);

export const useStanding = (): Standing => useSyncExternalStore(onStanding, standingNow);

/** The person who is signed in, as far as known. */
export function useMeQuery() {
  const standing = useStanding();
  return useQuery<Me>({
    queryKey: ME,
    queryFn: ({ signal }) => ask(getMe, {}, { signal }),
    enabled: standing.kind === 'in',
    staleTime: 60_000,
  });
}
