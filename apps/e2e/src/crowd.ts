import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { answerOf, type Answer } from './client.js';

/**
 * Posts the same to each of these gateways, all at once, over a connection each. Only once all is over are the answers read, so that
 * next to nothing of the machine goes to whoever makes the load.
 */
export async function postAtOnce(
  gateways: string[],
  path: string,
  body: object,
): Promise<Answer[]> {
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
  return Promise.all(raw.map((answer) => answerOf(read(answer.toString()), `POST ${path}`)));
}

/** An answer as it came over the wire. */
function read(raw: string): Response {
  const end = raw.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = raw.slice(0, end).split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  return new Response(raw.slice(end + 4), { status: Number(statusLine.split(' ')[1]), headers });
}
