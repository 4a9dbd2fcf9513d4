import { Problem, type OutputOf } from '@gatehouse/contracts';
import { handleOpenIdRequest, OPENID } from '@gatehouse/contracts/identity';
import { RpcClient, sourceOf, type CallContext } from '@gatehouse/platform/rpc';
import { Controller, Get, Inject, Options, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuthenticationGuard } from '../authentication/authentication-guard.js';
import type { KnownRequest } from '../authentication/known-request.js';
import { SourceCounts } from '../authentication/source-counts.js';
import { GATEWAY_SETTINGS } from '../injection-tokens.js';
import type { GatewaySettings } from '../settings.js';
import { BegunSignIns } from './begun-sign-ins.js';
import { DiscoveryDocument } from './discovery-document.js';
import { isForPrograms, pathOf, sendOpenIdProblem } from './oauth-errors.js';

type OpenIdResponse = OutputOf<typeof handleOpenIdRequest>;

export const OPENID_ROUTE = `${OPENID}/*`;

/** What the endpoints look at; everything else stays here. */
const PASSED_ON = [
  'accept',
  'accept-language',
  'access-control-request-headers',
  'access-control-request-method',
  'authorization',
  'content-type',
  'cookie',
  'dpop',
  'origin',
];

/** Where users come back from our sign-in page. */
const RESUMES = new RegExp(`^${OPENID}/auth/[\\w-]+$`);

/** The OpenID Connect endpoints: requests and responses are passed on as they are. */
@Controller()
export class OpenIdRoutes {
  private readonly begun = new BegunSignIns();
  private readonly discovery = new DiscoveryDocument();
  private readonly requests: SourceCounts;

  constructor(
    @Inject(RpcClient) private readonly rpc: RpcClient,
    @Inject(AuthenticationGuard) private readonly authentication: AuthenticationGuard,
    @Inject(GATEWAY_SETTINGS) { TOKEN_REQUESTS_PER_MINUTE }: GatewaySettings,
  ) {
    this.requests = new SourceCounts(TOKEN_REQUESTS_PER_MINUTE, 60_000);
  }

  @Get('.well-known/openid-configuration')
  discover(@Req() request: KnownRequest, @Res() reply: FastifyReply): Promise<void> {
    // It is cached for everyone, so it is requested without any header of this client.
    return this.respond(reply, () =>
      this.discovery.get(() => this.callService(request, reply, [])),
    );
  }

  @Get(OPENID_ROUTE)
  get(@Req() request: KnownRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forward(request, reply);
  }

  @Post(OPENID_ROUTE)
  post(@Req() request: KnownRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forward(request, reply);
  }

  @Options(OPENID_ROUTE)
  preflight(@Req() request: KnownRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forward(request, reply);
  }

  private forward(request: KnownRequest, reply: FastifyReply): Promise<void> {
    const source = sourceOf(request.ip);
    return this.respond(reply, () => {
      if (isForPrograms(pathOf(request.url))) this.requests.take(source);
      return this.begun.count(source, request.url, () => this.callService(request, reply));
    });
  }

  private async respond(reply: FastifyReply, work: () => Promise<OpenIdResponse>): Promise<void> {
    try {
      const { status, headers, body } = await work();
      void reply.status(status).headers(headers).send(body);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      sendOpenIdProblem(reply, error);
    }
  }

  private async callService(
    request: KnownRequest,
    reply: FastifyReply,
    passedOn = PASSED_ON,
  ): Promise<OpenIdResponse> {
    const { url, body } = request;
    const method = handleOpenIdRequest.input.shape.method.parse(
      request.method === 'HEAD' ? 'GET' : request.method,
    );
    const context = await this.contextOf(request, reply);
    const headers = Object.fromEntries(
      passedOn.flatMap((name) => {
        const value = request.headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    );
    const input = { method, url, headers, ...(typeof body === 'string' ? { body } : {}) };
    return this.rpc.call(context, handleOpenIdRequest, input);
  }

  /** Only the return from our page uses the browser's session; all other requests carry their own credentials. */
  private async contextOf(request: KnownRequest, reply: FastifyReply): Promise<CallContext> {
    if (!RESUMES.test(pathOf(request.url))) return request.context;
    const anonymous = request.context;
    try {
      await this.authentication.identify(request, reply, true);
      return request.context;
    } catch (error) {
      if (error instanceof Problem && error.kind === 'unavailable') throw error;
      return anonymous;
    }
  }
}
