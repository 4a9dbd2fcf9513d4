import { AckPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import Fastify from 'fastify';
import pg from 'pg';

/**
 * The floor of a write: a row that is committed; and an event that is published after it, stored by JetStream, and taken in with another
 * committed row. Nothing of the platform: no scope, no outbox, no audit.
 */
const [natsUrl, databaseUrl] = process.argv.slice(2);
const STREAM = 'floor';
const nats = await connect({ servers: natsUrl ?? '' });
const pool = new pg.Pool({ connectionString: databaseUrl });
const insert = { name: 'floor', text: 'insert into floor (body) values ($1) returning id' };
const write = async (): Promise<string> => {
  const { rows } = await pool.query<{ id: string }>({ ...insert, values: ['x'.repeat(500)] });
  return rows[0]?.id ?? '';
};

const manager = await jetstreamManager(nats);
await manager.streams.add({ name: STREAM, subjects: ['floor.*'] });
const durable = { durable_name: 'floor', ack_policy: AckPolicy.Explicit };
await manager.consumers.add(STREAM, durable);
const js = jetstream(nats);
const consumer = await js.consumers.get(STREAM, durable.durable_name);
await consumer.consume({
  callback: (message) => {
    void write().then(() => {
      message.ack();
    });
  },
});

const server = Fastify();
server.post('/row', async () => ({ id: await write() }));
server.post('/event', async () => {
  const id = await write();
  await js.publish('floor.written', JSON.stringify({ id, body: 'x'.repeat(500) }), { msgID: id });
  return { id };
});
console.log(await server.listen({ host: '127.0.0.1', port: 0 }));
