import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { dataSourceOptions, DataSource } from './data-source.js';

/** A message of PostgreSQL's protocol, version 3. */
const message = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + body.length);
  return Buffer.concat([Buffer.from(type), length, body]);
};

const WELCOME = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const GOODBYE = message('E', Buffer.from('SFATAL\0C57P01\0Mthe administrator ends it\0\0'));

it('F35: a connection that is ended in the moment in which it is there ends no process', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(Buffer.concat([WELCOME, READY, GOODBYE])));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `postgres://service_desk@127.0.0.1:${String(port)}/gatehouse`;
  const options = { url, poolSize: 1, service: 'service-desk', entities: [] };
  await expect(new DataSource(dataSourceOptions(options)).initialize()).rejects.toThrow();
  server.close();
  await once(server, 'close');
});
