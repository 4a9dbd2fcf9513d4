import Fastify from 'fastify';

/** An empty route, as a baseline for HTTP on this machine. Runs in its own process. */
const server = Fastify();
server.get('/', () => ({ items: [], nextCursor: null }));
console.log(await server.listen({ port: 0, host: '127.0.0.1' }));
