import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import {
  MalformedRequest,
  RequestHeadTooLarge,
  RequestTimedOut,
  type Problem,
} from '@gatehouse/contracts';
import { contextOf, openSpan, SpanKind } from '@gatehouse/platform/telemetry';
import { HEADERS } from './response-headers.js';
import { problemDocument } from './problem-filter.js';
import { statusOf } from './status.js';

/** Node's error codes for requests it could not parse. */
function problemOf(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return new RequestHeadTooLarge();
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new RequestTimedOut();
  return new MalformedRequest();
}

/** Not declared by Node: the response in progress on a connection. */
interface WithResponse {
  _httpMessage?: { headersSent: boolean } | null;
}

/** Responds with a problem to what could not be parsed as a request, and closes the connection. */
export function rejectUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  // Nothing can be sent if the client has gone, or has received part of a response.
  const hasBegun = (socket as WithResponse)._httpMessage?.headersSent ?? false;
  if (!socket.writable || error.code === 'ECONNRESET' || hasBegun) {
    socket.destroy();
    return;
  }
  const problem = problemOf(error.code);
  openSpan('unreadable request', SpanKind.SERVER, contextOf(undefined), () => {
    const text = problemDocument(problem);
    const status = statusOf[problem.kind];
    const headers = {
      ...HEADERS,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.end(
      [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', text].join('\r\n'),
    );
  }).end();
}
