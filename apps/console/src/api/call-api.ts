import type { Call, OutputOf, RequestOf } from '@gatehouse/contracts';
import { apiErrorFrom } from './api-error.js';
import { updateEtag } from './if-match.js';
import { leavePortalView } from './portal-view.js';
import { buildRequest, type RequestOptions } from './request.js';
import { send } from './send.js';
import { continueSession, sessionMark } from './session.js';

/** Problems that a token refresh may resolve. */
const REFRESHABLE = ['not-signed-in', 'token-stale', 'session-ended'];

/** Makes an API call and parses its response with the contract. @throws ApiError */
export async function callApi<C extends Call>(
  contract: C,
  input: RequestOf<C>,
  options: RequestOptions = {},
): Promise<OutputOf<C>> {
  const request = buildRequest(contract, input, options);
  const response = await fetchWithRefresh(contract, request);
  updateEtag(request.url, response);
  const body: unknown =
    response.status === 200 || response.status === 201 ? await response.json() : undefined;
  return contract.output.parse(body) as OutputOf<C>;
}

/** Sends a request, refreshing the session and retrying once if needed. @throws ApiError */
export async function fetchWithRefresh(
  contract: Call,
  request: { url: string; init: RequestInit },
): Promise<Response> {
  const mark = sessionMark();
  const first = await send(request);
  if (first.ok) return first;
  const problem = await apiErrorFrom(first);
  if (problem.code === 'portal-view-ended') leavePortalView();
  if (contract.access === 'anyone' || !REFRESHABLE.includes(problem.code)) throw problem;
  await continueSession(mark);
  const second = await send(request);
  if (second.ok) return second;
  throw await apiErrorFrom(second);
}

/** Sends a request without refreshing the session. @throws ApiError */
export async function fetchOnce(request: { url: string; init: RequestInit }): Promise<Response> {
  const response = await send(request);
  if (response.ok) return response;
  throw await apiErrorFrom(response);
}
