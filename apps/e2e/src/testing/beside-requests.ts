import { eventually } from '@gatehouse/testing/wait';
import { expect } from 'vitest';
import { call, type ApiResponse } from './api-client.js';
import { stack } from './stack.js';

const IN_FLIGHT = 200;

interface Sent {
  startedAt: number;
  response: ApiResponse;
}

/**
 * Keeps 200 requests in flight on all gateways, revokes meanwhile, and goes on for a while.
 * @returns the requests that began after the revoking call was answered
 */
export async function besideRequests(path: string, token: string, revoke: () => Promise<unknown>) {
  const sent: Sent[] = [];
  let isOn = true;
  let answeredAt = Infinity;
  const after = (): Sent[] => sent.filter(({ startedAt }) => startedAt >= answeredAt);
  const loops = Array.from({ length: IN_FLIGHT }, async (_, index) => {
    const gateway = stack.urls[index % stack.urls.length] ?? stack.urls[0];
    while (isOn) {
      const startedAt = performance.now();
      sent.push({ startedAt, response: await call('GET', path, { token, gateway }) });
    }
  });
  try {
    await eventually(() => sent.length > IN_FLIGHT, 20_000);
    await revoke();
    answeredAt = performance.now();
    await eventually(() => after().length > IN_FLIGHT, 20_000);
  } finally {
    isOn = false;
    await Promise.all(loops);
  }
  expect(sent.some(({ response }) => response.status === 200)).toBe(true);
  return after().map(({ response }) => response);
}

/** 503 admits no one either: 200 at once are more than a call takes. */
export const expectNoneLetIn = (responses: ApiResponse[], status: 401 | 403): void => {
  const statuses = new Set(responses.map((response) => response.status));
  statuses.delete(503);
  expect([...statuses]).toEqual([status]);
};
