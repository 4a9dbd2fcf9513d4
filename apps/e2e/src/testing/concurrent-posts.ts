import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { toApiResponse, type ApiResponse } from './api-client.js';

/**
 * Posts the same body to each of these gateways concurrently, each over its own connection. Responses are parsed only once all have
 * arrived, to keep the client's own CPU use low.
 */
export async function postConcurrently(
  gateways: string[],
  path: string,
  body: object,
): Promise<ApiResponse[]> {
  const sent = JSON.stringify(body);
  const raw = await Promise.all(
    gateways.map((gateway) => {
      const { hostname, port, host } = new URL(gateway);
      const head = [
        `POST /api/v1${path} HTTP/1.1`,
        `Host: ${host}`,
        'Connection: close',
        'Content-Type: application/json',
        `Content-Length: ${Buffer.byteLength(sent)}`,
      ];
      const socket = connect(Number(port), hostname);
      socket.write(`${head.join('\r\n')}\r\n\r\n${sent}`);
      return buffer(socket);
    }),
  );
  return Promise.all(
    raw.map((response) => toApiResponse(parseResponse(response.toString()), `POST ${path}`)),
  );
}

function parseResponse(raw: string): Response {
  const end = raw.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = raw.slice(0, end).split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  return new Response(raw.slice(end + 4), { status: Number(statusLine.split(' ')[1]), headers });
}
