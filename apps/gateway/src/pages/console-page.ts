import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import serveStatic from '@fastify/static';
import { NotFound } from '@gatehouse/contracts';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import Negotiator from 'negotiator';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GATEWAY_SETTINGS } from '../injection-tokens.js';
import type { GatewaySettings } from '../settings.js';

const FOLDER = dirname(fileURLToPath(import.meta.resolve('@gatehouse/console/page')));

const ASSET = /^[\w-]+(\.[\w-]+)+$/;
/** Asset names contain a content hash. */
const FOREVER = { maxAge: '1y', immutable: true };
const NONCE = /__NONCE__/g;
const PUBLIC_HOST = '__PUBLIC_HOST__';

/**
 * Only our own script files; no framing; nothing sent elsewhere. The component library creates style elements, which a nonce per response
 * allows.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Serves files in the best encoding that the browser accepts and the build has written. */
export const sendConsoleFiles = (server: FastifyInstance): void =>
  void server.register(serveStatic, {
    root: FOLDER,
    serve: false,
    preCompressed: true,
    maxAge: '1d',
    lastModified: false,
  });

/** The console: one page for every path, the API reference, and their assets. */
@Controller()
export class ConsolePage {
  private readonly host: string;

  constructor(@Inject(GATEWAY_SETTINGS) settings: GatewaySettings) {
    this.host = new URL(settings.PUBLIC_URL).hostname;
  }

  @Get('assets/:name')
  asset(@Param('name') name: string, @Res() reply: FastifyReply): void {
    if (!ASSET.test(name)) throw new NotFound();
    void reply.header('vary', 'accept-encoding').sendFile(`assets/${name}`, FOREVER);
  }

  @Get('icon.svg')
  icon(@Res() reply: FastifyReply): void {
    void reply.header('vary', 'accept-encoding').sendFile('icon.svg');
  }

  /** The API reference, which makes calls with the session of the console. */
  @Get('docs')
  async reference(@Res() reply: FastifyReply): Promise<void> {
    await this.send(reply, 'reference.html');
  }

  /** Paths that people navigate to. Opening one changes nothing. */
  @Get('*')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const isPage = isForPeople(request.url) && new Negotiator(request).mediaType(['text/html']);
    if (!isPage) throw new NotFound();
    await this.send(reply, 'index.html');
  }

  private async send(reply: FastifyReply, name: string): Promise<void> {
    const nonce = randomBytes(18).toString('base64');
    const text = await readFile(join(FOLDER, name), 'utf8');
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', policy(nonce))
      .send(text.replace(NONCE, nonce).replace(PUBLIC_HOST, this.host));
  }
}

/** API paths and file names are not pages. */
function isForPeople(url: string): boolean {
  const [path = ''] = url.split('?');
  return !/^\/api(\/|$)/.test(path) && !/\.[^/]*$/.test(path);
}
