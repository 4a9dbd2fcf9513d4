import type { Call } from '@gatehouse/contracts';
import { answered } from './ask.js';
import { requestFor } from './request.js';

type State = Record<string, unknown>;

/** The state of a thing that somebody edits: what was read of it, and by which tag the API knows it. */
export interface Known {
  state: State;
  etag: string;
}

/** Reads a thing as it is now, in the form in which it travels. @throws ProblemMet */
export async function readKnown(contract: Call, input: object): Promise<Known> {
  const response = await answered(contract, requestFor(contract, input));
  return { state: (await response.json()) as State, etag: response.headers.get('etag') ?? '' };
}
