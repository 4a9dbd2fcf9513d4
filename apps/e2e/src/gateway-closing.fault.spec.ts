import { connect, type Socket } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@gatehouse/testing/wait';
import { createProvider, type Provider } from './customers.js';
import { pidOf, signal, stack, untilReady } from './stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

/** What Docker and Kubernetes give a process where nobody said otherwise. */
const GRACE_MS = 30_000;

describe('SIGTERM to a gateway', () => {
  it('F49: ends it within its grace period, whatever is open', async () => {
    const { hostname, port } = new URL(stack.urls[1]);
    const bearer = `Authorization: Bearer ${provider.admin.token}`;
    const begun = [
      ['POST /api/v1/auth/sign-in HTTP/1.1', 'Content-Type: application/json', 'Content-Length: 9'],
      [
        'POST /api/v1/invitations/import HTTP/1.1',
        bearer,
        'Content-Type: text/csv',
        'Content-Length: 9',
      ],
      ['GET /api/v1/me/stream HTTP/1.1', bearer],
      ['GET /api/v1/me HTTP/1.1', bearer],
    ].map((head) => [...head, 'Host: x', '', ''].join('\r\n'));
    // Half a head of a request, one that keeps trickling, and a connection on which nothing was asked.
    const sockets: Socket[] = [...begun, 'GET /api/v1/me HTT', ''].map((text) => {
      const socket = connect(Number(port), hostname).on('error', () => undefined);
      socket.write(text);
      return socket;
    });
    const trickling = setInterval(() => sockets[1]?.write(' '), 500);
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
