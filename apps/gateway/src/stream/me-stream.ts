import { CustomerNews } from '@gatehouse/contracts/tenant-access';
import { userOf, RpcClient } from '@gatehouse/platform/rpc';
import { ChangeSignals } from '@gatehouse/platform/change-signals';
import { RevocationView } from '@gatehouse/platform/revocation';
import { Controller, Get, Inject, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { KnownRequest } from '../authentication/known-request.js';
import { API } from '../http/route-rules.js';
import { ClientStream } from './client-stream.js';
import { NewsStream } from './news-stream.js';

const HEARTBEAT_MS = 1_000;

type Ending = 'session-ended' | 'token-stale' | 'token-expired' | 'unavailable' | 'shutdown';

/**
 * The caller's notifications as Server-Sent Events, and which customers changed, for those who may read them. A client that lost its stream resumes on any gateway after the last event it received.
 * The stream lives as long as the rights behind it: it reports why it ends, and ends within moments of a revocation.
 */
@Controller(API)
export class MeStream implements OnModuleDestroy {
  private readonly open = new Set<(ending: Ending) => void>();

  constructor(
    @Inject(RevocationView) private readonly revocations: RevocationView,
    @Inject(RpcClient) private readonly rpc: RpcClient,
    @Inject(ChangeSignals) private readonly changeSignals: ChangeSignals,
  ) {}

  @Get('me/stream')
  stream(@Req() request: KnownRequest, @Res() reply: FastifyReply): void {
    const { rights, context } = request;
    if (!rights) return;
    const { organizationId, permissions } = userOf(context);
    const mayReadCustomers = permissions.includes('customers:read');
    if (request.method === 'HEAD') {
      void reply.header('content-type', 'text/event-stream').send();
      return;
    }
    reply.hijack();
    const stream = new ClientStream(reply.raw);
    void stream.send('ready', {});
    const end = (ending: Ending): void => stream.end(ending);
    const mayGoOn = (): boolean => {
      const ending = this.endingOf(rights);
      if (ending) end(ending);
      return !ending;
    };
    const news = new NewsStream({
      ...{ rpc: this.rpc, context, stream, mayGoOn },
      after: placeOf(request),
      streams: () => this.open.size,
    });
    const stops = [
      this.revocations.onRevocation(mayGoOn),
      this.changeSignals.follow(organizationId, (about) => {
        const customer = CustomerNews.safeParse(about);
        if (!customer.success) news.signal();
        else if (mayReadCustomers && mayGoOn()) stream.hint('customer-changed', customer.data);
      }),
      beating(() => {
        stream.beat();
        mayGoOn();
      }),
    ];
    this.open.add(end);
    stream.onClose(() => {
      for (const stop of stops) stop();
      this.open.delete(end);
    });
    void news.run();
  }

  /** Before the server closes, which waits for open connections. */
  onModuleDestroy(): void {
    for (const end of this.open) end('shutdown');
  }

  private endingOf(rights: NonNullable<KnownRequest['rights']>): Ending | undefined {
    if (rights.expiresAt <= Date.now()) return 'token-expired';
    if (!this.revocations.current) return 'unavailable';
    const verdict = this.revocations.judge(rights);
    return verdict === 'ended' ? 'session-ended' : verdict === 'stale' ? 'token-stale' : undefined;
  }
}

function beating(beat: () => void): () => void {
  const timer = setInterval(beat, HEARTBEAT_MS);
  return () => clearInterval(timer);
}

/** The client's position. An invalid one is ignored, since browsers send whatever they were given. */
function placeOf({ headers }: KnownRequest): number | null {
  const id = headers['last-event-id'];
  return typeof id === 'string' && /^\d{1,9}$/.test(id) ? Number(id) : null;
}
