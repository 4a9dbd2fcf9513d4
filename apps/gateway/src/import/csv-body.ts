import { UnsupportedMediaType } from '@gatehouse/contracts';
import type { FastifyInstance } from 'fastify';

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/i;
/** UTF-16 says by its mark in which order its bytes are. */
const UNICODE = /^(?:utf-?8|utf-?16|us-ascii)$/i;

/** Lets files of CSV through to the routes that take them, unread: they may be long, and are read row by row. */
export function passCsvBodies(server: FastifyInstance): void {
  server.addContentTypeParser('text/csv', (request, file, done) => {
    const [, charset = 'utf-8'] = CHARSET.exec(request.headers['content-type'] ?? '') ?? [];
    done(UNICODE.test(charset) ? null : new UnsupportedMediaType(), file);
  });
}
