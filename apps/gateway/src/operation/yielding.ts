import { yieldToEventLoop } from '@gatehouse/platform/rpc';
import type { FastifyInstance } from 'fastify';

/** Spreads bursts of requests over turns of the event loop, except health probes. */
export function yieldBetweenRequests(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ url }) => {
    if (!url.startsWith('/health/')) await yieldToEventLoop();
  });
}
