import { offline, type ProblemMet } from './problem-met.js';

/** A page of its own origin sends it, which no form or link of another site can (decision 15). */
const CLIENT = 'x-gatehouse-client';

/** Sends once. @throws ProblemMet where nobody answers */
export async function send({ url, init }: { url: string; init: RequestInit }): Promise<Response> {
  try {
    const headers = new Headers(init.headers);
    headers.set(CLIENT, 'browser');
    return await fetch(url, { ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw offline() satisfies ProblemMet;
  }
}
