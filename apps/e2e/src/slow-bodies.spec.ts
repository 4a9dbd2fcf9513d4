import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { createProvider, type Provider } from './testing/customer-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

describe('a body that is too slow or never ends', () => {
  /** Sends part of a request and reads until the connection closes. */
  async function trickle(head: string[], pieces: string[], everyMs: number): Promise<string> {
    const { hostname, port } = new URL(stack.urls[0]);
    const socket = connect(Number(port), hostname);
    socket.write([...head, 'Host: x', '', ''].join('\r\n'));
    let next = 0;
    const timer = setInterval(() => {
      const piece = pieces[next++ % pieces.length];
      if (piece !== undefined && socket.writable) socket.write(piece);
    }, everyMs);
    socket.on('error', () => undefined);
    try {
      return await text(socket);
    } finally {
      clearInterval(timer);
      socket.destroy();
    }
  }

  const bearer = () => `Authorization: Bearer ${provider.admin.token}`;
  const chunked = 'Transfer-Encoding: chunked';

  it('F49: gets 408 and is cut off within 30 s on every route', async () => {
    const job = '/api/v1/jobs/01900000-0000-7000-8000-000000000000/attachments';
    const bodies: [string[], string[]][] = [
      [
        ['POST /api/v1/auth/sign-in HTTP/1.1', 'Content-Type: application/json', chunked],
        ['1\r\n \r\n'],
      ],
      [
        [
          'POST /api/v1/auth/sign-in HTTP/1.1',
          'Content-Type: application/json',
          'Content-Length: 900',
        ],
        [],
      ],
      [
        ['PATCH /api/v1/me HTTP/1.1', bearer(), 'Content-Type: application/json', chunked],
        ['1\r\n \r\n'],
      ],
      [
        ['POST /api/v1/invitations/import HTTP/1.1', bearer(), 'Content-Type: text/csv', chunked],
        ['1\r\n\n\r\n'],
      ],
      [
        ['POST /unsubscribe/x HTTP/1.1', 'Content-Type: multipart/form-data', chunked],
        ['1\r\nx\r\n'],
      ],
    ];
    const begun = performance.now();
    const responses = await Promise.all(
      bodies.map(([head, pieces]) => trickle(head, pieces, 1_000)),
    );
    expect(performance.now() - begun).toBeLessThan(30_000);
    for (const response of responses) {
      expect(response).toMatch(/^HTTP\/1\.1 408 /);
      expect(response).toContain('"code":"request-timed-out"');
    }
    // An unknown upload target is rejected without waiting for the body.
    const nowhere = [
      `POST ${job} HTTP/1.1`,
      bearer(),
      'Content-Type: image/png',
      'Content-Length: 900',
    ];
    expect(await trickle(nowhere, [], 1_000)).toMatch(/^HTTP\/1\.1 404 /);
  });
});
