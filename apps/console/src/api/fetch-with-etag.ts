import type { Call } from '@gatehouse/contracts';
import { fetchWithRefresh } from './call-api.js';
import { buildRequest } from './request.js';

type State = Record<string, unknown>;

/** A resource with its ETag. */
export interface VersionedState {
  state: State;
  etag: string;
}

/** Reads a resource as unparsed JSON. @throws ApiError */
export async function fetchWithEtag(contract: Call, input: object): Promise<VersionedState> {
  const response = await fetchWithRefresh(contract, buildRequest(contract, input));
  return { state: (await response.json()) as State, etag: response.headers.get('etag') ?? '' };
}
