import type { Call, OutputOf, RequestOf } from '@gatehouse/contracts';
import { problemIn } from './problem-met.js';
import { noteTag } from './if-match.js';
import { requestFor, type RequestOptions } from './request.js';
import { send } from './send.js';
import { continueSession, sessionMark } from './session.js';

/** What a refresh may help against. */
const RENEWABLE = ['not-signed-in', 'token-stale', 'session-ended'];

/** Makes a call of the contracts: its route, and its answer decoded. @throws ProblemMet */
export async function ask<C extends Call>(
  contract: C,
  input: RequestOf<C>,
  options: RequestOptions = {},
): Promise<OutputOf<C>> {
  const request = requestFor(contract, input, options);
  const response = await answered(contract, request);
  noteTag(request.url, response);
  const body: unknown =
    response.status === 200 || response.status === 201 ? await response.json() : undefined;
  return contract.output.parse(body) as OutputOf<C>;
}

/** Sends a request of a call until it is answered with a success. @throws ProblemMet */
export async function answered(
  contract: Call,
  request: { url: string; init: RequestInit },
): Promise<Response> {
  const mark = sessionMark();
  const first = await send(request);
  if (first.ok) return first;
  const problem = await problemIn(first);
  if (contract.access === 'anyone' || !RENEWABLE.includes(problem.code)) throw problem;
  await continueSession(mark);
  const second = await send(request);
  if (second.ok) return second;
  throw await problemIn(second);
}

/** Sends a request, and takes its refusal as final. @throws ProblemMet */
export async function answeredAtOnce(request: {
  url: string;
  init: RequestInit;
}): Promise<Response> {
  const response = await send(request);
  if (response.ok) return response;
  throw await problemIn(response);
}
