import { RevocationView } from '@gatehouse/platform/revocation';
import { Controller, Get, Inject, Req, Res, UseGuards, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuthenticationGuard, type KnownRequest } from '../authentication/authentication-guard.js';
import { API } from '../http/routes.js';

const HEARTBEAT_MS = 1_000;

type Ending = 'session-ended' | 'token-stale' | 'token-expired' | 'unavailable' | 'shutdown';

/**
 * What concerns the caller, as it happens (Server-Sent Events). The stream lasts as long as the rights behind it: it says why it ends,
 * and ends, within moments of a revocation.
 */
@Controller(API)
@UseGuards(AuthenticationGuard)
export class MeStream implements OnModuleDestroy {
  private readonly open = new Set<(ending: Ending) => void>();

  constructor(@Inject(RevocationView) private readonly revocations: RevocationView) {}

  @Get('me/stream')
  stream(@Req() request: KnownRequest, @Res() reply: FastifyReply): void {
    const { rights } = request;
    if (!rights) return;
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    response.write('event: ready\ndata: {}\n\n');
    const end = (ending: Ending): void => {
      response.end(`event: ${ending}\ndata: {}\n\n`);
    };
    const check = (): void => {
      const ending = this.endingOf(rights);
      if (ending) end(ending);
    };
    const forget = this.revocations.onRevocation(check);
    const heartbeat = setInterval(() => {
      response.write(': still here\n\n');
      check();
    }, HEARTBEAT_MS);
    this.open.add(end);
    response.once('close', () => {
      clearInterval(heartbeat);
      forget();
      this.open.delete(end);
    });
  }

  /** Before the server closes, which waits for what is open. */
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
