import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { NotFound } from '@gatehouse/contracts';
import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import Negotiator from 'negotiator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENCODINGS, listConsole, type ConsoleFile } from './console-files.js';

/** Asset names contain a content hash. */
const FOREVER = 'public, max-age=31536000, immutable';
const NONCE = /__NONCE__/g;

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

/** The console: one page for every path, and its assets. */
@Controller()
export class ConsolePage {
  private readonly files = listConsole();

  @Get('assets/:name')
  @Header('cache-control', FOREVER)
  async asset(
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = this.files.get(`assets/${name}`);
    if (!file) {
      void reply.header('cache-control', 'no-store');
      throw new NotFound();
    }
    await send(file, request, reply);
  }

  @Get('icon.svg')
  @Header('cache-control', 'public, max-age=86400')
  async icon(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const file = this.files.get('icon.svg');
    if (!file) throw new NotFound();
    await send(file, request, reply);
  }

  /** Paths that people navigate to. Opening one changes nothing. */
  @Get('*')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const isPage = isForPeople(request.url) && new Negotiator(request).mediaType(['text/html']);
    const file = this.files.get('index.html');
    if (!isPage || !file) throw new NotFound();
    const nonce = randomBytes(18).toString('base64');
    const text = await readFile(file.paths.identity, 'utf8');
    void reply
      .header('content-type', file.type)
      .header('content-security-policy', policy(nonce))
      .send(text.replace(NONCE, nonce));
  }
}

/** API paths and file names are not pages. */
function isForPeople(url: string): boolean {
  const [path = ''] = url.split('?');
  return !/^\/api(\/|$)/.test(path) && !/\.[^/]*$/.test(path);
}

async function send(
  file: ConsoleFile,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding =
    ENCODINGS.find((each) => file.paths[each] && accepted.includes(each)) ?? 'identity';
  void reply.header('content-type', file.type).header('vary', 'accept-encoding');
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  const bytes = await readFile(file.paths[encoding] ?? file.paths.identity);
  void reply.send(bytes);
}
