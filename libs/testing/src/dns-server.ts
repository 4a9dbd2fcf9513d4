import { createServer, Packet } from 'dns2';

/** A DNS server on this machine that knows TXT records. */
export interface TestDnsServer {
  /** `ip:port` */
  readonly address: string;
  /** The records by name; a name without any does not exist. */
  readonly records: Map<string, string[]>;
  /** From now on: responds with a failure, not at all, or works again. */
  fail(fault: 'fails' | 'is silent' | undefined): void;
  stop(): Promise<void>;
}

/** Starts a DNS server, by default on a free port. */
export async function startDnsServer(port = 0): Promise<TestDnsServer> {
  const records = new Map<string, string[]>();
  let fault: 'fails' | 'is silent' | undefined;
  const server = createServer({
    udp: true,
    handle: (request, send) => {
      if (fault === 'is silent') return;
      const response = Packet.createResponseFromRequest(request);
      const [question] = request.questions;
      if (!question) return;
      const texts = records.get(question.name.toLowerCase());
      if (fault === 'fails') response.header.rcode = Packet.RCODE.SERVFAIL;
      else if (!texts) response.header.rcode = Packet.RCODE.NXDOMAIN;
      for (const data of texts ?? []) {
        const record = { type: Packet.TYPE.TXT, ttl: 60, data };
        response.answers.push(Packet.createResourceFromQuestion(question, record));
      }
      void send(response);
    },
  });
  const { udp } = await server.listen({ udp: { port, address: '127.0.0.1' } });
  return {
    address: `127.0.0.1:${udp?.port ?? 0}`,
    records,
    fail: (next) => void (fault = next),
    stop: () => server.close(),
  };
}
