import type { FastifyInstance } from 'fastify';

/** Passes HTML forms on as text; those of mail clients that unsubscribe come as multipart too, and their content is ignored. */
export function readForms(server: FastifyInstance): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, body);
    },
  );
  server.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    (_request, _body, done) => {
      done(null, undefined);
    },
  );
}
