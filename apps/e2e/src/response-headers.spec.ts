import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createProvider } from './testing/customer-fixture.js';
import { stack } from './testing/stack.js';

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${stack.urls[0]}${path}`, { signal: AbortSignal.timeout(10_000), ...init });

/** Sends raw bytes and reads the response until the connection closes. */
async function sendBytes(bytes: string): Promise<string> {
  const { hostname, port } = new URL(stack.urls[0]);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  return text(socket);
}

describe('every response', () => {
  it('F53: has the headers that prevent framing, script execution and content sniffing', async () => {
    const { admin } = await createProvider();
    const headers = { authorization: `Bearer ${admin.token}` };
    const paths = [
      ...['/', '/docs', '/problems/not-found', '/problems/none', '/unsubscribe/x', '/none.js'],
      ...['/health/live', '/.well-known/jwks.json', '/api/v1/openapi.json', '/api/v1/none', '/%zz'],
      ...['/api/v1/me', '/api/v1/me/stream', '/api/v1/me/export', '/api/v1/jobs'],
    ];
    for (const path of paths) {
      const response = await ask(path, { headers });
      await response.body?.cancel();
      const received = Object.fromEntries(response.headers);
      expect([path, received['content-security-policy']]).toEqual([
        path,
        expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
      ]);
      expect([path, received]).toEqual([
        path,
        expect.objectContaining({
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
        }),
      ]);
    }
  });

  it('F53: has them even when the request cannot be parsed', async () => {
    const sent = [
      ['no request', '400 Bad Request', 'malformed-request'],
      [
        `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(20_000)}`,
        '431 Request Header Fields Too Large',
        'request-head-too-large',
      ],
    ];
    for (const [request, ...expected] of sent) {
      const response = await sendBytes(`${request ?? ''}\r\n\r\n`);
      for (const part of expected) expect(response).toContain(part);
      expect(response).toMatch(
        /content-security-policy: default-src 'none'.*frame-ancestors 'none'/,
      );
      expect(response).toContain('x-content-type-options: nosniff');
      expect(response).toContain('application/problem+json');
    }
  });

  it('F53: has no body for HEAD', async () => {
    const { admin } = await createProvider();
    const headers = { authorization: `Bearer ${admin.token}` };
    for (const path of ['/me/stream', '/me/export', '/me', '/audit-events']) {
      const accept = { accept: 'application/x-ndjson' };
      const options = { method: 'HEAD', headers: { ...headers, ...accept } };
      const response = await ask(`/api/v1${path}`, options);
      expect([path, response.status, await response.text()]).toEqual([path, 200, '']);
    }
    expect((await ask('/api/v1/me/stream', { method: 'HEAD' })).status).toBe(401);
  });

  it('F53: is the console page when the request has no Accept header', async () => {
    for (const accept of ['*/*', 'text/html', 'application/xhtml+xml,*/*;q=0.8']) {
      const response = await ask('/', { headers: { accept } });
      expect([accept, response.status]).toEqual([accept, 200]);
      expect(await response.text()).toContain('<html');
    }
    expect((await ask('/', { headers: { accept: 'application/json' } })).status).toBe(404);
    expect((await ask('/favicon.ico')).status).toBe(404);
  });
});
