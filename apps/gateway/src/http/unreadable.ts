import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import {
  MalformedRequest,
  RequestHeadTooLarge,
  RequestTimedOut,
  type Problem,
} from '@gatehouse/contracts';
import { contextOf, openSpan, SpanKind } from '@gatehouse/platform/telemetry';
import { HEADERS } from './answer-headers.js';
import { problemDocument } from './problem-filter.js';
import { statusOf } from './status.js';

/** What Node says of what it could not read as a request at all. */
function problemOf(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return new RequestHeadTooLarge();
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new RequestTimedOut();
  return new MalformedRequest();
}

/** What Node does not declare: the answer that is under way on a connection. */
interface WithAnswer {
  _httpMessage?: { headersSent: boolean } | null;
}

/** Answers what never became a request like everything else that is refused, and lets the connection go. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  // Whoever has gone, or has had a part of an answer, can be told nothing.
  const hasBegun = (socket as WithAnswer)._httpMessage?.headersSent ?? false;
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
