import Fastify from 'fastify';

/** A route that does nothing: what HTTP itself costs on this machine. Run as a process of its own. */
const server = Fastify();
server.get('/', () => ({ items: [], nextCursor: null }));
console.log(await server.listen({ port: 0, host: '127.0.0.1' }));
