import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
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
  /** To which command; by default, to the message after DATA. */
  at?: 'MAIL FROM' | 'RCPT TO' | 'DATA';
}

/** How a mail server fails; what it fails at after DATA, it has received. */
export type MailFault = Refusal | 'hangs after DATA' | 'closes after DATA' | 'closes at once';

/** A mail server that keeps what it receives, and fails on demand. */
export interface TestMailServer {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** How often a client has tried to deliver an email. */
  readonly attempts: number;
  /** From now on: fails like this, or works again. */
  fail(fault: MailFault | undefined): void;
  /** From now on waits with its response to RCPT TO. @returns what ends the wait */
  hold(): () => void;
  stop(): Promise<void>;
}

const refusal = ({ code, words }: Refusal): Error =>
  Object.assign(new Error(words), { responseCode: code });

/** Starts a mail server, by default on a free port. */
export async function startMailServer(port = 0): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let fault: MailFault | undefined;
  let attempts = 0;
  let gate: Promise<undefined> = Promise.resolve(undefined);
  const refusedAt = (command: Refusal['at']): Error | null =>
    typeof fault === 'object' && (fault.at ?? 'DATA') === command ? refusal(fault) : null;
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom(_address, _session, done) {
      attempts++;
      done(refusedAt('MAIL FROM'));
    },
    onRcptTo(_address, _session, done) {
      void gate.then(() => {
        done(refusedAt('RCPT TO'));
      });
    },
    onData(stream, session, done) {
      const whole = text(stream).then((source) => {
        const refused = refusedAt('DATA');
        if (refused) {
          done(refused);
          return;
        }
        received.push({ recipients: session.envelope.rcptTo.map((to) => to.address), source });
        if (fault === 'closes after DATA') hangUp();
        else if (fault !== 'hangs after DATA') done();
      });
      // Who hangs up in the middle has not sent it.
      whole.catch(() => undefined);
    },
  });
  // A connection that either side closed.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    if (fault === 'closes at once') {
      attempts++;
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(address.port)}`,
    received,
    get attempts() {
      return attempts;
    },
    fail: (next) => {
      fault = next;
      // Nor does it keep a connection from before.
      if (next === 'closes at once') hangUp();
    },
    hold: () => {
      const held = Promise.withResolvers<undefined>();
      gate = held.promise;
      return () => {
        held.resolve(undefined);
      };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        hangUp();
      }),
  };
}
