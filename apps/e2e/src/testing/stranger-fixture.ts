import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export interface StrangerResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Sends requests from another address of this machine, so that everyone else goes on. */
export class Stranger {
  private readonly agent: Agent;

  constructor(
    private readonly localAddress: string,
    atOnce = 25,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  }

  get(url: URL): Promise<StrangerResponse> {
    return this.send(url, 'GET', {}, '');
  }

  post(
    url: URL,
    form: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<StrangerResponse> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.send(url, 'POST', { ...type, ...headers }, new URLSearchParams(form).toString());
  }

  stop(): void {
    this.agent.destroy();
  }

  private send(
    url: URL,
    method: string,
    headers: Record<string, string>,
    body: string,
  ): Promise<StrangerResponse> {
    const { agent, localAddress } = this;
    return new Promise((resolve, reject) => {
      request(url, { method, agent, localAddress, headers }, (response) => {
        const { statusCode: status = 0, headers: sent } = response;
        text(response).then((read) => {
          resolve({ status, headers: sent, body: read });
        }, reject);
      })
        .once('error', reject)
        .end(body);
    });
  }
}

/** Does the same many times, some at once. @returns how often each result came */
export async function flood<Result>(
  times: number,
  atOnce: number,
  work: () => Promise<Result>,
): Promise<Map<Result, number>> {
  const results = new Map<Result, number>();
  let left = times;
  const loop = async (): Promise<void> => {
    while (left-- > 0) {
      const result = await work();
      results.set(result, (results.get(result) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, loop));
  return results;
}
