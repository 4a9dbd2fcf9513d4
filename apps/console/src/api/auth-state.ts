import type { Call, RequestOf } from '@gatehouse/contracts';
import { acceptTerms } from '@gatehouse/contracts/tenant-access';
import { BrowserSession, getMe, signOut, type Me } from '@gatehouse/contracts/identity';
import { listNotifications } from '@gatehouse/contracts/notifications';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { fetchOnce, callApi } from './call-api.js';
import { buildRequest } from './request.js';
import { getPortalView } from './portal-view.js';
import { queryKeyOf, queryClient, invalidate } from './queries.js';
import {
  continueSession,
  replaceTokens,
  clearTokens,
  subscribeToAuthState,
  sessionMark,
  getAuthState,
  type AuthState,
} from './session.js';

/** Makes a call that starts a session and sets its cookies. */
export async function startSession<C extends Call>(
  contract: C,
  input: RequestOf<C>,
): Promise<BrowserSession> {
  // Replacing a session requires a valid token, and none can be refreshed during the exchange.
  if (contract.access !== 'anyone') await callApi(getMe, {});
  const session = await replaceTokens(async () => {
    const response = await fetchOnce(buildRequest(contract, input));
    return BrowserSession.parse(await response.json());
  });
  // Cached data belongs to another user or organization.
  await queryClient.resetQueries();
  return session;
}

export async function leaveSession(): Promise<void> {
  await callApi(getMe, {}).catch(() => undefined);
  await clearTokens(() => fetchOnce(buildRequest(signOut, {})).catch(() => undefined));
  queryClient.clear();
}

/** Accepting the terms changes the token's permissions, so refresh it. */
export async function acceptTermsVersion(version: number): Promise<void> {
  const mark = sessionMark();
  await callApi(acceptTerms, { version });
  await continueSession(mark);
  await queryClient.invalidateQueries({ queryKey: queryKeyOf(getMe) });
}

const ME = queryKeyOf(getMe, {});

/** Refetches everything after a session change; clears the cache if the user or organization changed. */
export async function onSessionChange(): Promise<void> {
  const before = queryClient.getQueryData<Me>(ME);
  await queryClient.invalidateQueries({ queryKey: ME });
  const after = queryClient.getQueryData<Me>(ME);
  const isSame = before?.id === after?.id && before?.organization.id === after?.organization.id;
  await (isSame ? queryClient.invalidateQueries() : queryClient.resetQueries());
}

export const onNotification = (): void => void invalidate(queryClient, [listNotifications]);

export const useAuthState = (): AuthState =>
  useSyncExternalStore(subscribeToAuthState, getAuthState);

/** The user; in a view of the portal, with what a customer's role has there. */
export function useMeQuery() {
  const authState = useAuthState();
  return useQuery<Me>({
    select: inPortalView,
    queryKey: ME,
    queryFn: ({ signal }) => callApi(getMe, {}, { signal }),
    enabled: authState.kind === 'in',
    staleTime: 60_000,
  });
}

function inPortalView(me: Me): Me {
  const view = getPortalView();
  if (!view) return me;
  const { customer, permissions, areas } = view;
  const organization = { organization: customer, organizations: [customer] };
  return { ...me, ...organization, permissions, areas, termsRequired: null };
}
