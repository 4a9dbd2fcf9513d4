import { once } from 'node:events';
import { connect } from 'node:net';

/** A NATS server's final response to a raw protocol message: PONG, or an error. */
export async function natsResponse(port: number, who: object, protocol: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  try {
    let heard = '';
    socket.setEncoding('utf8');
    const signIn = `CONNECT ${JSON.stringify({ verbose: false, ...who })}`;
    socket.write(`${signIn}\r\n${protocol}PING\r\n`);
    for (;;) {
      const reply = /(PONG|-ERR.*)\r\n/.exec(heard)?.[1];
      if (reply !== undefined) return reply;
      const [text] = (await once(socket, 'data')) as [string];
      heard += text;
    }
  } finally {
    socket.destroy();
  }
}
