import { CrossSiteRequest, type Call } from '@gatehouse/contracts';
import { Session } from '@gatehouse/contracts/identity';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewaySettings } from '../settings.js';
import { GATEWAY_SETTINGS } from '../injection-tokens.js';
import { bearerToken } from './bearer.js';
import { CookieJar } from './cookies.js';

/** The console identifies itself by this header. No form, link or image of another site can send it. */
const CLIENT = 'x-gatehouse-client';
const BROWSER = 'browser';

/** How long an idle session lives. */
const REFRESH_SECONDS = 30 * 24 * 60 * 60;

const SAFE = ['GET', 'HEAD'];
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * Browser sessions (ADR 15): tokens travel in cookies that scripts cannot read, and a request with cookies is accepted only from our own
 * page.
 */
@Injectable()
export class BrowserSessions {
  private readonly jar: CookieJar;
  private readonly origin: string;

  constructor(@Inject(GATEWAY_SETTINGS) settings: GatewaySettings) {
    this.jar = new CookieJar(settings.PUBLIC_URL);
    this.origin = new URL(settings.PUBLIC_URL).origin;
  }

  /**
   * The access token of a request, from its header or its cookie.
   * @throws CrossSiteRequest for a cookie that our page did not send
   */
  accessTokenOf(request: FastifyRequest): string | null {
    if (request.headers.authorization !== undefined) return bearerToken(request);
    const token = this.jar.read(request, this.jar.nameOf('access'));
    if (token === null || !JWT.test(token)) return null;
    if (!SAFE.includes(request.method) && !isConsole(request)) throw new CrossSiteRequest();
    this.requireOwnPage(request);
    return token;
  }

  /**
   * Before a call that continues the session: takes the refresh token from the browser's cookie.
   * @throws CrossSiteRequest
   */
  complete(contract: Call, request: FastifyRequest): void {
    if (!isConsole(request)) return;
    this.requireOwnPage(request);
    if (contract.http?.session !== 'continued') return;
    const refreshToken = this.jar.read(request, this.jar.nameOf('refresh')) ?? 'none';
    request.body = Object.assign({}, request.body, { refreshToken });
  }

  /** After a call: moves a session's tokens from the response body to cookies. */
  settle(
    contract: Call,
    request: FastifyRequest,
    reply: FastifyReply,
    json: string | undefined,
  ): string | undefined {
    if (!isConsole(request)) return json;
    const effect = contract.http?.session;
    if (effect === 'ended') this.forget(reply);
    if (json === undefined || (effect !== 'started' && effect !== 'continued')) return json;
    const { accessToken, refreshToken, tokenType: _, ...rest } = Session.parse(JSON.parse(json));
    const { jar } = this;
    jar.set(reply, { name: jar.nameOf('access'), value: accessToken, seconds: rest.expiresIn });
    jar.set(reply, { name: jar.nameOf('refresh'), value: refreshToken, seconds: REFRESH_SECONDS });
    return JSON.stringify(rest);
  }

  /** After a rejected refresh: clears the cookies. */
  refused(contract: Call, request: FastifyRequest, reply: FastifyReply): void {
    if (contract.http?.session === 'continued' && isConsole(request)) this.forget(reply);
  }

  private forget(reply: FastifyReply): void {
    for (const what of ['access', 'refresh'] as const) {
      this.jar.set(reply, { name: this.jar.nameOf(what), value: '', seconds: 0 });
    }
  }

  /** Browsers report a request's origin, which pages cannot forge: by Fetch Metadata, or by Origin in older browsers. */
  private requireOwnPage({ headers, method }: FastifyRequest): void {
    const site = headers['sec-fetch-site'];
    if (site !== undefined) {
      const isOwn = site === 'same-origin' || (site === 'none' && SAFE.includes(method));
      if (!isOwn) throw new CrossSiteRequest();
    } else if (headers.origin !== undefined && !this.isOwnOrigin(headers.origin, headers.host)) {
      throw new CrossSiteRequest();
    }
  }

  /**
   * A provider's domain counts as our own, like PUBLIC_URL: browsers send cookies only to the host that set them. The protocol must be the
   * same, since a page that came over plain HTTP could be from anyone on the network.
   */
  private isOwnOrigin(origin: string, host = ''): boolean {
    return origin === this.origin || origin === `${new URL(this.origin).protocol}//${host}`;
  }
}

const isConsole = ({ headers }: FastifyRequest): boolean => headers[CLIENT] === BROWSER;
