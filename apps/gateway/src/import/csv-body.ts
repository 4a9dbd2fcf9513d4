import { UnsupportedMediaType } from '@gatehouse/contracts';
import type { FastifyInstance } from 'fastify';
import { NDJSON } from '../ndjson/ndjson.js';

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/i;
/** UTF-16 states its byte order by a mark. */
const UNICODE = /^(?:utf-?8|utf-?16|us-ascii)$/i;

/** Passes CSV and NDJSON bodies to their routes unread: they may be long, and are read row by row. */
export function passCsvBodies(server: FastifyInstance): void {
  server.addContentTypeParser(['text/csv', NDJSON], (request, file, done) => {
    const [, charset = 'utf-8'] = CHARSET.exec(request.headers['content-type'] ?? '') ?? [];
    done(UNICODE.test(charset) ? null : new UnsupportedMediaType(), file);
  });
}
