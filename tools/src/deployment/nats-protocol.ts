import { once } from 'node:events';
import { connect } from 'node:net';

/** What a NATS server says in the end to somebody who signs in and sends this, by its own protocol: PONG, or what it refuses. */
export async function natsSays(port: number, who: object, protocol: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  try {
    let heard = '';
    socket.setEncoding('utf8');
    const signIn = `CONNECT ${JSON.stringify({ verbose: false, ...who })}`;
    socket.write(`${signIn}\r\n${protocol}PING\r\n`);
    for (;;) {
      const said = /(PONG|-ERR.*)\r\n/.exec(heard)?.[1];
      if (said !== undefined) return said;
      const [text] = (await once(socket, 'data')) as [string];
      heard += text;
    }
  } finally {
    socket.destroy();
  }
}
