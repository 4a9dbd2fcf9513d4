import { connect, type Socket } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@gatehouse/testing/wait';
import { createProvider, type Provider } from './testing/customer-fixture.js';
import { pidOf, signal, stack, untilReady } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

/**
 * What is under way may take 10 s here. After 28 s a process that still runs ends itself in the middle of everything, since Docker and
 * Kubernetes give it 30 s by default; it must not come to that.
 */
const GRACE_MS = 25_000;

/** An upload that is fast enough not to be cut off and takes twice the grace period. */
const [PIECE_BYTES, PIECE_MS] = [10_000, 250];
const LONG_BYTES = (PIECE_BYTES * 2 * GRACE_MS) / PIECE_MS;

describe('SIGTERM', () => {
  it('F49: ends a gateway within its grace period despite open requests', async () => {
    const { hostname, port } = new URL(stack.urls[1]);
    const bearer = `Authorization: Bearer ${provider.admin.token}`;
    const begun = [
      ['POST /api/v1/auth/sign-in HTTP/1.1', 'Content-Type: application/json', 'Content-Length: 9'],
      [
        'POST /api/v1/invitations/import HTTP/1.1',
        bearer,
        'Content-Type: text/csv',
        `Content-Length: ${LONG_BYTES}`,
      ],
      ['GET /api/v1/me/stream HTTP/1.1', bearer],
      ['GET /api/v1/me HTTP/1.1', bearer],
    ].map((head) => [...head, 'Host: x', '', ''].join('\r\n'));
    // And a partial request head, and an idle connection.
    const sockets: Socket[] = [...begun, 'GET /api/v1/me HTT', ''].map((text) => {
      const socket = connect(Number(port), hostname).on('error', () => undefined);
      socket.write(text);
      return socket;
    });
    const trickling = setInterval(() => sockets[1]?.write(' '.repeat(PIECE_BYTES)), PIECE_MS);
    try {
      await new Promise((resolve) => sockets[2]?.once('data', resolve));
      const former = signal('gateway-2', 'SIGTERM');
      await eventually(() => pidOf('gateway-2') !== former, GRACE_MS);
      await untilReady('gateway-2', former);
    } finally {
      clearInterval(trickling);
      for (const socket of sockets) socket.destroy();
    }
    expect(provider.admin.token).toBeTruthy();
  });
});
