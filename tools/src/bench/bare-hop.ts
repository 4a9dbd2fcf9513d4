import { connect } from '@nats-io/transport-node';
import Fastify from 'fastify';
import pg from 'pg';

/**
 * The floor of a read: a route that asks over NATS, and a service that answers with a row by one prepared statement. No one is asked who
 * they are. Each role runs in a process of its own.
 */
const [role, natsUrl, databaseUrl, id] = process.argv.slice(2);
const SUBJECT = 'floor';
const nats = await connect({ servers: natsUrl ?? '' });
if (role === 'service') {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const statement = { name: 'floor', text: 'select * from service_desk.jobs where id = $1' };
  nats.subscribe(SUBJECT, {
    callback: (_, message) => {
      void pool
        .query({ ...statement, values: [id] })
        .then(({ rows }) => message.respond(JSON.stringify(rows[0])));
    },
  });
  await nats.flush();
  console.log('listening');
} else {
  const server = Fastify();
  server.get('/', async (_, reply) => {
    const { data } = await nats.request(SUBJECT);
    return reply.type('application/json').send(Buffer.from(data));
  });
  console.log(await server.listen({ port: 0, host: '127.0.0.1' }));
}
