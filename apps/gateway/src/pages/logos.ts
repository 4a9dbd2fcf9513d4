import { ApplicationId, Logo, NotFound, ProviderId, type Call } from '@gatehouse/contracts';
import { getApplicationLogo } from '@gatehouse/contracts/identity';
import { getLogo } from '@gatehouse/contracts/notifications';
import { RpcClient } from '@gatehouse/platform/rpc';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActorSigner } from '../authentication/actor-signer.js';

/** The logos of providers and applications for emails and pages, at permanent URLs. */
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
    await this.send(getLogo, { providerId: providerId.data }, request, reply);
  }

  @Get('logos/applications/:applicationId')
  async applicationLogo(
    @Param('applicationId') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const applicationId = ApplicationId.safeParse(id);
    if (!applicationId.success) throw new NotFound();
    await this.send(getApplicationLogo, { applicationId: applicationId.data }, request, reply);
  }

  private async send(
    contract: Call,
    input: object,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const logo = Logo.parse(await this.rpc.forward(this.signer.anonymous(), contract, input));
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
