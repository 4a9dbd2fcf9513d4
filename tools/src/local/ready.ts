import { get } from 'node:http';
import { connect } from 'node:net';

/** Whether a URL returns 200. */
export async function answersOk(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    // Called often during the start; this costs a tenth of `fetch`.
    const request = get(url, { agent: false, timeout: 2_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}

/** Whether a loopback port greets connections with this prefix. */
export async function greetsWith(port: number, beginning: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2_000 });
    const settle = (greeted: boolean) => {
      socket.destroy();
      resolve(greeted);
    };
    socket.once('data', (data) => settle(data.toString('latin1').startsWith(beginning)));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
    socket.once('end', () => settle(false));
  });
}
