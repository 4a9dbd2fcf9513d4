import type { ServerResponse } from 'node:http';
import { HEADERS } from '../http/response-headers.js';

/** A client that reads nothing for this long is considered gone. */
const TIMEOUT_MS = 30_000;

/** An open stream of Server-Sent Events (WHATWG HTML, section 9.2). */
export class ClientStream {
  constructor(private readonly response: ServerResponse) {
    response.writeHead(200, {
      ...HEADERS,
      'content-type': 'text/event-stream',
      'x-accel-buffering': 'no',
    });
  }

  get isOpen(): boolean {
    return !this.response.writableEnded && !this.response.destroyed;
  }

  onClose(listener: () => void): void {
    this.response.once('close', listener);
  }

  /** Resolves when there is room for more, so that at most one event is buffered for a slow client. */
  async send(event: string, data: object, id?: number): Promise<void> {
    if (!this.isOpen) return;
    const lines = [`event: ${event}`, `data: ${JSON.stringify(data)}`];
    if (id !== undefined) lines.push(`id: ${String(id)}`);
    if (this.response.write(`${lines.join('\n')}\n\n`)) return;
    await this.untilRoom();
  }

  /** Sends an event that may be lost: not to a client that is too slow for it. */
  hint(event: string, data: object): void {
    if (!this.isOpen || this.response.writableNeedDrain) return;
    this.response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Sends the client its position, in case the connection breaks before an event: an id without data is not dispatched. */
  mark(id: number): void {
    if (this.isOpen) this.response.write(`id: ${String(id)}\n\n`);
  }

  /** A comment that keeps intermediaries from timing out. One unread by a slow client is enough. */
  beat(): void {
    if (this.isOpen && !this.response.writableNeedDrain) this.response.write(': still here\n\n');
  }

  end(event: string): void {
    if (this.isOpen) this.response.end(`event: ${event}\ndata: {}\n\n`);
  }

  private untilRoom(): Promise<void> {
    const { response } = this;
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        response.off('drain', done).off('close', done);
        resolve();
      };
      const timer = setTimeout(() => response.destroy(), TIMEOUT_MS);
      response.once('drain', done).once('close', done);
    });
  }
}
