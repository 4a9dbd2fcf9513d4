import { type Check, missing } from '@gatehouse/platform/health';
import type { RevocationView } from '@gatehouse/platform/revocation';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { SigningKeys } from '../authentication/signing-keys.js';

/** The gateway's readiness checks. */
export const CHECKS = Symbol('checks');

@Controller('health')
export class Health {
  constructor(@Inject(CHECKS) private readonly checks: Check[]) {}

  @Get('live')
  live(@Res() reply: FastifyReply): Promise<void> {
    return respond(
      reply,
      this.checks.filter((check) => check.vital),
    );
  }

  @Get('ready')
  ready(@Res() reply: FastifyReply): Promise<void> {
    return respond(reply, this.checks);
  }
}

async function respond(reply: FastifyReply, checks: Check[]): Promise<void> {
  const lacking = await missing(checks);
  const healthy = Object.keys(lacking).length === 0;
  await reply
    .status(healthy ? 200 : 503)
    .send(healthy ? { status: 'ok' } : { status: 'unavailable', missing: lacking });
}

/** Besides the connection: a confirmed view of revocations, and the keys of access tokens. */
export function checksOf(revocations: RevocationView, keys: SigningKeys): Check[] {
  return [
    {
      name: 'revocations',
      run: () =>
        revocations.current
          ? Promise.resolve()
          : Promise.reject(new Error('the view is not confirmed')),
    },
    {
      name: 'identity',
      run: async () => {
        await keys.list();
      },
    },
  ];
}
