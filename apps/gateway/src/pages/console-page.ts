import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { NotFound } from '@gatehouse/contracts';
import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import Negotiator from 'negotiator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENCODINGS, listConsole, type ConsoleFile } from './console-files.js';

/** The names of the assets hold a hash of what is in them. */
const FOREVER = 'public, max-age=31536000, immutable';
const NONCE = /__NONCE__/g;

/**
 * Nothing but our own scripts, which lie in files; no frame around us; nothing sent elsewhere. The component library makes style
 * elements, which the nonce of this one answer lets through.
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

/** The console: one page for every address that a person may open, and its assets. */
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

  /** What a person opens by its address. Opening it changes nothing, whatever link it came from. */
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

/** What belongs to the API, or has the name of a file, is nothing that a person opens. */
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
