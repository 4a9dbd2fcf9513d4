import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  recipients: string[];
  /** The whole message, headers and all. */
  source: string;
}

/** How a mail server refuses. */
export interface Refusal {
  code: number;
  words: string;
}

/** A mail server that keeps what it gets, and refuses when it is told to. */
export interface TestMailServer {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** From now on: refuse what comes after DATA, or take it again. */
  refuse(refusal: Refusal | undefined): void;
  stop(): Promise<void>;
}

/** Starts a mail server on a port of its own. */
export async function startMailServer(): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  let refusal: Refusal | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      void text(stream).then((source) => {
        if (refusal) {
          done(Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
          return;
        }
        received.push({ recipients: session.envelope.rcptTo.map((to) => to.address), source });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    received,
    refuse: (next) => {
      refusal = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
