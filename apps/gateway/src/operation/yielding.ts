import { yieldToEventLoop } from '@gatehouse/platform/rpc';
import type { FastifyInstance } from 'fastify';

/** Handles requests that came together one by one, except that whoever asks for our health need not stand in that line. */
export function takeTurns(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ url }) => {
    if (!url.startsWith('/health/')) await yieldToEventLoop();
  });
}
