import { NotFound, ProviderId, type OutputOf } from '@gatehouse/contracts';
import { getLogo } from '@gatehouse/contracts/notifications';
import { RpcClient } from '@gatehouse/platform/rpc';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActorSigner } from '../authentication/actor-signer.js';

/** The logos of providers for emails, at a permanent URL. */
@Controller()
export class Logos {
  constructor(
    @Inject(RpcClient) private readonly rpc: RpcClient,
    @Inject(ActorSigner) private readonly signer: ActorSigner,
  ) {}

  @Get('logos/:providerId')
  async logo(
    @Param('providerId') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const providerId = ProviderId.safeParse(id);
    if (!providerId.success) throw new NotFound();
    const logo = (await this.rpc.forward(this.signer.anonymous(), getLogo, {
      providerId: providerId.data,
    })) as OutputOf<typeof getLogo>;
    const etag = `"${logo.etag}"`;
    void reply
      .header('cache-control', 'public, max-age=300')
      .header('etag', etag)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cross-origin-resource-policy', 'cross-origin');
    if (request.headers['if-none-match'] === etag) {
      void reply.status(304).send();
      return;
    }
    void reply.header('content-type', logo.type).send(Buffer.from(logo.content, 'base64'));
  }
}
